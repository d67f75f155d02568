import type { CellTypeNode, CellTypeRecord } from '../../domain/cell-types/cell-type-views'
import { ontologyUrl } from '../../domain/cell-types/ontology-url'
import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { AppError } from '../../domain/shared/app-error'
import { inTreeOrder, lineageOf, withDescendants } from '../../domain/shared/tree'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadClassStatements } from '../claims/class-statements'
import { loadSourceViews } from '../claims/source-views'
import { reader } from '../db/reader'

/**
 * Lists all cell types in the order of the tree, with counts that include descendants: of products, counted here, and
 * of trials, given by the caller from the trial index so that they equal the trial table's own. Permission: cellType:read.
 */
export async function listCellTypes(
  viewer: Viewer,
  trialCounts: ReadonlyMap<string, number>,
): Promise<CellTypeNode[]> {
  authorize(viewer, 'cellType:read')
  const cellTypes = await reader().cellType.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
  const products = await countProducts()
  return inTreeOrder(cellTypes).map(({ node: { id, name, parentId }, depth }) => ({
    id,
    name,
    parentId,
    depth,
    trials: trialCounts.get(id) ?? 0,
    products: withDescendants(cellTypes, id).reduce((sum, each) => sum + (products.get(each) ?? 0), 0),
  }))
}

/**
 * Gets one cell type with its place in the tree, mappings and statements; those of wider cell types come last and say
 * so. Throws `notFound` for an unknown slug. Permission: cellType:read.
 */
export async function getCellType(viewer: Viewer, slug: string): Promise<CellTypeRecord> {
  authorize(viewer, 'cellType:read')
  const handle = reader()
  const row = await handle.cellType.findUnique({
    where: { id: slug },
    include: { mappings: { orderBy: [{ isConfirmed: 'desc' }, { scheme: 'asc' }, { code: 'asc' }] } },
  })
  if (!row) throw new AppError('notFound', `There is no cell type “${slug}” in this atlas.`)
  const tree = await handle.cellType.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
  const coded = (id: string) => ({ value: id, label: tree.find((node) => node.id === id)?.name ?? id })
  const lineage = lineageOf(tree, slug)
  const numbering = startSourceNumbering()
  const statements = await loadClassStatements(
    handle,
    { productId: null, cellTypeId: { in: lineage } },
    { isAboutThis: (statement) => statement.cellTypeId === slug, numbering },
  )
  const products = await handle.product.findMany({
    where: { cellTypeId: { in: withDescendants(tree, slug) } },
    select: { id: true },
  })
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    description: row.description,
    ancestors: lineage.slice(1).reverse().map(coded),
    children: tree.filter((node) => node.parentId === slug).map((node) => coded(node.id)),
    mappings: row.mappings.map(({ scheme, code, match, isConfirmed, note }) => ({
      scheme,
      code,
      match,
      isConfirmed,
      note,
      url: ontologyUrl(scheme, code),
    })),
    statements,
    productIds: products.map((product) => product.id),
    sources: await loadSourceViews(handle, numbering.ids()),
  }
}

async function countProducts(): Promise<Map<string, number>> {
  const rows = await reader().product.groupBy({
    by: ['cellTypeId'],
    where: { cellTypeId: { not: null } },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.cellTypeId ?? '', row._count._all]))
}
