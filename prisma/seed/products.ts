import { canonicalText } from '../../lib/domain/claims/canonical-text'
import { fold } from '../../lib/domain/shared/fold'
import { canonicalJson } from '../../lib/domain/shared/canonical-json'
import type { Transaction } from '../../lib/server/db/handles'
import { foundingId } from './founding-id'
import { readCrosswalk, readHpscregTrials } from './founding-tables'
import { describePage, type Page } from './pages'
import { type ProductFact, productFacts } from './product-facts'
import { readParents, settleNature } from './product-nature'
import { readTable } from './read-table'
import { REVIEW, REVIEW_ADDRESS } from './review-source'
import { writeSources } from './sources'
import type { Load } from './write-trials'

/** Writes the four families and every product that titles or pages name, with aliases and what is said of their nature. */
export async function writeProducts(tx: Transaction, root: string, load: Load) {
  const facts = productFacts(root)
  const pageAt = (address: string): Page =>
    address === REVIEW_ADDRESS ? REVIEW : describePage(address, [], load.hosts)
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

function familyRows(root: string) {
  const rows = readTable(root, 'product-families', [
    'slug',
    'name',
    'cell_type',
    'starting_material',
    'entity',
    'indication',
  ])
  return rows.map(({ slug, name, cell_type, starting_material, entity, indication }) => ({
    id: slug,
    name,
    isFamily: true,
    familyId: null,
    cellTypeId: cell_type || null,
    startingMaterialId: starting_material || null,
    entityId: entity || null,
    donor: null,
    indication,
    modification: null,
    presentation: null,
  }))
}

function productRows(root: string, facts: readonly ProductFact[]) {
  const parents = readParents(root)
  const rows = readTable(root, 'products', ['slug', 'name', 'family', 'presentation', 'modification'])
  return rows.map(({ slug, name, family, presentation, modification }) => {
    const own = facts.filter(({ product }) => product === slug)
    return {
      id: slug,
      name,
      isFamily: false,
      familyId: family || null,
      cellTypeId: settleNature(own, 'cellType', parents),
      startingMaterialId: settleNature(own, 'startingMaterial', parents),
      entityId: settleNature(own, 'entity', parents),
      donor: settleNature(own, 'donor', parents),
      indication: null,
      modification: modification || null,
      presentation: presentation || null,
    }
  })
}

// nobody has looked for what is empty here; a family has no donor, developer or presentation of its own
function withMissing<R extends { isFamily: boolean } & object>(row: R) {
  const { isFamily } = row
  const missing = Object.entries(row).filter(
    ([name, value]) => value === null && !['familyId', 'indication'].includes(name),
  )
  const reasons = missing.map(([name]) => [
    name.replace(/Id$/, ''),
    isFamily && !name.endsWith('Id') ? 'NOT_APPLICABLE' : 'NOT_CAPTURED',
  ])
  return { ...row, missing: canonicalJson(Object.fromEntries(reasons)) }
}

interface AliasDraft {
  product: string
  name: string
  page: string
}

// the first page or title that uses a name is its source
function aliasDrafts(root: string): AliasDraft[] {
  const products = new Map(
    readTable(root, 'products', ['slug', 'name']).map(({ slug, name }) => [slug, name]),
  )
  const crosswalk = readCrosswalk(root)
  const titles = readHpscregTrials(root)
  const seedNames = new Map(
    readTable(root, 'seed-trials-interventions', ['name', 'other_names', 'page']).flatMap(
      ({ name, other_names, page }) => [name, other_names].map((each) => [each, page] as const),
    ),
  )
  const names = readTable(root, 'product-names', ['name', 'product'])
  return names.flatMap(({ name, product }) => {
    const fact = crosswalk.find(({ field, value }) => /^product_/.test(field) && value === name)
    const title = titles.find(({ estudio_clinico }) => estudio_clinico.includes(name))
    const page = fact?.source_url ?? seedNames.get(name) ?? title?.url
    return page === undefined || products.get(product) === name ? [] : [{ product, name, page }]
  })
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
