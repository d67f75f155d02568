import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { productValues } from '../../domain/products/product-facts'
import { AppError } from '../../domain/shared/app-error'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import type { ProductCard, ProductRecord } from '../../domain/products/product-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadFieldTrees } from '../claims/field-trees'
import { loadRowFields } from '../claims/row-fields'
import { loadSourceViews } from '../claims/source-views'
import { reader } from '../db/reader'
import { loadProductAdministrations } from './product-administrations'
import { CARD_PARTS, productCard } from './product-card'
import { aliasParts, productFacts, RECORD_PARTS } from './product-facts'
import { loadProductStatements } from './product-statements'

/**
 * Lists all products but those withdrawn, families first, then by name. `trialCounts` holds, by slug, the trials of the default view as the
 * trial index counts them, so that the numbers equal the trial table's own. Permission: product:read.
 */
export async function listProducts(
  viewer: Viewer,
  trialCounts: ReadonlyMap<string, number>,
): Promise<ProductCard[]> {
  authorize(viewer, 'product:read')
  const rows = await reader().product.findMany({
    where: { withdrawnAt: null },
    include: CARD_PARTS,
    orderBy: [{ isFamily: 'desc' }, { name: 'asc' }, { id: 'asc' }],
  })
  const donors = await loadDonorNames()
  return rows.map((row) => productCard(row, donors, trialCounts.get(row.id) ?? 0))
}

/**
 * Gets one product or family with its fields and where each comes from, aliases, statements, administrations and the
 * sources they name; `vocabulary` labels the codes in them. Throws `notFound` for an unknown slug. Permission: product:read.
 */
export async function getProduct(
  viewer: Viewer,
  slug: string,
  vocabulary: TrialVocabulary,
): Promise<ProductRecord> {
  authorize(viewer, 'product:read')
  const row = await reader().product.findUnique({ where: { id: slug }, include: RECORD_PARTS })
  if (!row) throw new AppError('notFound', `There is no product “${slug}” in this atlas.`)
  const numbering = startSourceNumbering()
  const facts = await productFacts(row, await loadDonorNames(), numbering)
  const fields = await loadRowFields(
    reader(),
    {
      entity: 'product',
      id: row.id,
      values: productValues(facts),
      missing: facts.missing,
      parts: aliasParts(row),
    },
    { labelOf: fieldLabels(vocabulary), trees: await loadFieldTrees(reader()), numbering },
  )
  const statements = await loadProductStatements(row, numbering)
  const productIds = [row.id, ...row.members.map((member) => member.id)]
  const administrations = await loadProductAdministrations(productIds, vocabulary, numbering)
  const sources = await loadSourceViews(reader(), numbering.ids())
  return { ...facts, fields, statements, administrations, sources }
}

async function loadDonorNames(): Promise<Map<string, string>> {
  const donors = await reader().donor.findMany()
  return new Map(donors.map(({ id, name }) => [id, name]))
}
