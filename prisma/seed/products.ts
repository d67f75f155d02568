import { canonicalText } from '../../lib/domain/claims/canonical-text'
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
  const addresses = [...facts, ...aliases].map(({ page }) => page)
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
  await tx.claim.createMany({ data: productClaims(facts, pageAt, load) })
  return rows.map(({ id }) => ({ entityType: 'product', entityId: id }))
}

function productClaims(
  facts: readonly ProductFact[],
  pageAt: (address: string) => Page,
  { viewer, now }: Load,
) {
  const rows = facts.map(({ product, field, code, text, page }) => ({
    id: foundingId('product claim', product, field, code, page),
    entityType: 'product',
    entityId: product,
    field,
    value: canonicalJson([code]),
    canonicalText: canonicalText(field, [code], null),
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
