import { loadTrialCounts } from '@/app/trial-counts'
import type { CellTypeDetail, CellTypeList } from '@/lib/domain/cell-types/cell-type-views'
import { EMPTY_REQUEST, writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { Viewer } from '@/lib/domain/users/viewer'
import { getCellType, listCellTypes } from '@/lib/server/cell-types/cell-type-queries'
import { listProducts } from '@/lib/server/products/product-queries'
import { listTrials } from '@/lib/server/trials/trial-queries'

/** The tree of cell types with its counts: what the page and the API show. */
export async function loadCellTypeList(viewer: Viewer): Promise<CellTypeList> {
  const { counts, dataVersion, dataDate } = await loadTrialCounts(viewer, 'cellType')
  return { data: await listCellTypes(viewer, counts), dataVersion, dataDate }
}

/** One cell type with its products and the first trials of its selection, descendants included. */
export async function loadCellType(viewer: Viewer, slug: string): Promise<CellTypeDetail> {
  const { productIds, children, ...cellType } = await getCellType(viewer, slug)
  const filters = { ...EMPTY_REQUEST.filters, anyOf: { cellType: [slug] } }
  const request = { ...EMPTY_REQUEST, filters }
  const [tree, productCounts, trials] = await Promise.all([
    loadCellTypeList(viewer),
    loadTrialCounts(viewer, 'product'),
    listTrials(viewer, request, { facets: false }),
  ])
  const products = await listProducts(viewer, productCounts.counts)
  return {
    ...cellType,
    children: tree.data.filter(({ id }) => children.some((child) => child.value === id)),
    products: products.filter(({ id }) => productIds.includes(id)),
    trials: { data: trials.data, total: trials.total, query: writeTrialRequest(request) },
    dataVersion: trials.dataVersion,
    dataDate: trials.dataDate,
  }
}
