import { loadTrialCounts } from '@/app/trial-counts'
import type { ProductDetail, ProductList } from '@/lib/domain/products/product-views'
import { EMPTY_REQUEST, writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFilters } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { getProduct, listProducts } from '@/lib/server/products/product-queries'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'
import { familySelections } from '@/lib/domain/products/family-selections'
import { loadFamilyTrials } from './family-trials'

/** All products with the trials each is given in: what the page and the API show. */
export async function loadProductList(viewer: Viewer): Promise<ProductList> {
  const { counts, dataVersion, dataDate } = await loadTrialCounts(viewer, 'product')
  return { data: await listProducts(viewer, counts), dataVersion, dataDate }
}

/** One product or family with its trials and, for a family, whether there are any in its indication. */
export async function loadProduct(viewer: Viewer, slug: string): Promise<ProductDetail> {
  const vocabulary = await getTrialVocabulary(viewer)
  const product = await getProduct(viewer, slug, vocabulary)
  const anyOf: TrialFilters['anyOf'] = product.isFamily
    ? familySelections(product).family
    : { product: [product.id] }
  const request = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
  const { data, total, dataVersion, dataDate } = await listTrials(viewer, request, { facets: false })
  return {
    ...product,
    trials: { data, total, query: writeTrialRequest(request) },
    familyTrials: await loadFamilyTrials(viewer, product),
    dataVersion,
    dataDate,
  }
}
