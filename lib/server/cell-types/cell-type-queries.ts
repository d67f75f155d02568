import type { CellTypeNode, CellTypeRecord } from '../../domain/cell-types/cell-type-views'
import { ontologyUrl } from '../../domain/cell-types/ontology-url'
import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { AppError } from '../../domain/shared/app-error'
import { inTreeOrder, lineageOf, withDescendants } from '../../domain/shared/tree'
import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'
import { authorize } from '../auth/authorize'
import { loadClassStatements } from '../claims/class-statements'
import { loadFieldTrees } from '../claims/field-trees'
import { loadRowFields } from '../claims/row-fields'
import { loadSourceViews } from '../claims/source-views'
import { loadLabels } from '../claims/vocabulary'
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
  const cellTypes = await loadTree()
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
 * Gets one cell type with its fields and where each comes from, its place in the tree, mappings and statements; those of
 * wider cell types come last and say so. Throws `notFound` for an unknown slug. Permission: cellType:read.
 */
export async function getCellType(viewer: Viewer, slug: string): Promise<CellTypeRecord> {
  authorize(viewer, 'cellType:read')
  const row = await reader().cellType.findUnique({ where: { id: slug }, include: MAPPINGS })
  if (!row) throw new AppError('notFound', `There is no cell type “${slug}” in this atlas.`)
  const tree = await loadTree()
  const lineage = lineageOf(tree, slug)
  const coded = (id: string) => ({ value: id, label: tree.find((node) => node.id === id)?.name ?? id })
  const numbering = startSourceNumbering()
  const fields = await loadRowFields(
    reader(),
    { entity: 'cellType', id: slug, values: valuesOf(row), missing: {}, parts: [] },
    { labelOf: await loadLabels(reader()), trees: await loadFieldTrees(reader()), numbering },
  )
  const statements = await loadClassStatements(
    reader(),
    { productId: null, cellTypeId: { in: lineage } },
    { isAboutThis: (statement) => statement.cellTypeId === slug, numbering },
  )
  const { id, version, name, description, mappings } = row
  return {
    id,
    version,
    name,
    description,
    ancestors: lineage.slice(1).reverse().map(coded),
    children: tree.filter((node) => node.parentId === slug).map((node) => coded(node.id)),
    mappings: mappings.map(mappingView),
    fields,
    statements,
    productIds: await listProductIds(withDescendants(tree, slug)),
    sources: await loadSourceViews(reader(), numbering.ids()),
  }
}

const MAPPINGS = {
  mappings: { orderBy: [{ isConfirmed: 'desc' }, { scheme: 'asc' }, { code: 'asc' }] },
} as const satisfies Prisma.CellTypeInclude

type CellTypeRow = Prisma.CellTypeGetPayload<{ include: typeof MAPPINGS }>
type MappingRow = CellTypeRow['mappings'][number]

// as claims hold them
function valuesOf({ name, parentId, description, mappings }: CellTypeRow): Record<string, unknown> {
  const codes = mappings.map(({ scheme, code, match, isConfirmed, note }) => ({
    scheme,
    code,
    match,
    isConfirmed,
    note,
  }))
  return { name, parent: parentId, description, mappings: codes.length === 0 ? null : codes }
}

function mappingView({
  scheme,
  code,
  match,
  isConfirmed,
  note,
}: MappingRow): CellTypeRecord['mappings'][number] {
  return { scheme, code, match, isConfirmed, note, url: ontologyUrl(scheme, code) }
}

async function loadTree() {
  return reader().cellType.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
}

async function listProductIds(cellTypes: readonly string[]): Promise<string[]> {
  const rows = await reader().product.findMany({
    where: { cellTypeId: { in: [...cellTypes] }, withdrawnAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

async function countProducts(): Promise<Map<string, number>> {
  const rows = await reader().product.groupBy({
    by: ['cellTypeId'],
    where: { cellTypeId: { not: null }, withdrawnAt: null },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.cellTypeId ?? '', row._count._all]))
}
