import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { AppError } from '../../domain/shared/app-error'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import type { ProductCard, ProductRecord } from '../../domain/products/product-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadSourceViews } from '../claims/source-views'
import { reader } from '../db/reader'
import { loadProductAdministrations } from './product-administrations'
import { CARD_PARTS, productCard } from './product-card'
import { productFacts, RECORD_PARTS } from './product-facts'
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
 * Gets one product or family with aliases, statements, administrations and the sources they name; `vocabulary` labels
 * the codes in them. Throws `notFound` for an unknown slug. Permission: product:read.
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
  const statements = await loadProductStatements(row, numbering)
  const productIds = [row.id, ...row.members.map((member) => member.id)]
  const administrations = await loadProductAdministrations(productIds, vocabulary, numbering)
  const sources = await loadSourceViews(reader(), numbering.ids())
  return { ...facts, statements, administrations, sources }
}

async function loadDonorNames(): Promise<Map<string, string>> {
  const donors = await reader().donor.findMany()
  return new Map(donors.map(({ id, name }) => [id, name]))
}
