import { canonicalValueText } from '../../lib/domain/curation/canonical-value'
import { fold } from '../../lib/domain/shared/fold'
import { canonicalJson } from '../../lib/domain/shared/canonical-json'
import type { Transaction } from '../../lib/server/db/handles'
import { foundingId } from './founding-id'
import type { Page } from './pages'
import { type ProductFact, productFacts } from './product-facts'
import { aliasDrafts } from './product-aliases'
import { familyRows, productRows, withMissing } from './product-rows'
import { readTable } from './read-table'
import { REVIEW } from './review-source'
import { writeSources } from './sources'
import type { Load } from './write-trials'

/** Writes the four families and every product that titles or pages name, with aliases and what is said of their nature. */
export async function writeProducts(tx: Transaction, root: string, load: Load) {
  const facts = productFacts(root)
  const { pageAt } = load
  const aliases = aliasDrafts(root)
  const developers = readTable(root, 'product-developers', ['product', 'developer', 'source_url'])
  const addresses = [
    ...[...facts, ...aliases].map(({ page }) => page),
    ...developers.map(({ source_url }) => source_url),
  ]
  await writeSources(tx, [REVIEW, ...addresses.map(pageAt)], load.now)
  const rows = [...familyRows(root), ...productRows(root, facts)].map((row) => ({
    ...row,
    developer: developers.find(({ product }) => product === row.id)?.developer ?? null,
    createdAt: load.now,
    updatedAt: load.now,
  }))
  await tx.product.createMany({ data: rows.map(withMissing) })
  await tx.productAlias.createMany({
    data: aliases.map(({ product, name, page }) => ({
      id: foundingId('alias', product, name),
      productId: product,
      name,
      folded: fold(name),
      sourceId: pageAt(page).sourceId,
    })),
  })
  const named = developers.map(({ product, developer, source_url }) => ({
    product,
    field: 'developer' as const,
    value: developer,
    text: developer,
    page: source_url,
  }))
  const settled = facts.map(({ code, ...fact }) => ({ ...fact, value: [code] }))
  await tx.claim.createMany({ data: productClaims([...settled, ...named], pageAt, load) })
  return rows.map(({ id }) => ({ entityType: 'product', entityId: id }))
}

interface SaidOfProduct {
  product: string
  field: ProductFact['field'] | 'developer'
  value: string | string[]
  text: string
  page: string
}

function productClaims(
  facts: readonly SaidOfProduct[],
  pageAt: (address: string) => Page,
  { viewer, now }: Load,
) {
  const rows = facts.map(({ product, field, value, text, page }) => ({
    id: foundingId('product claim', product, field, [value].flat().join('|'), page),
    entityType: 'product',
    entityId: product,
    field,
    value: canonicalJson(value),
    canonicalText: canonicalValueText('product', field, { value, missing: null }),
    textAsGiven: text,
    basis: 'secondary' as const,
    state: 'accepted' as const,
    originKey: pageAt(page).originKey,
    sourceId: pageAt(page).sourceId,
    actorId: viewer.id,
    actorHandle: viewer.handle,
    reason: 'Founding data',
    createdAt: now,
    acceptedAt: now,
    decidedAt: now,
    decidedById: viewer.id,
  }))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
