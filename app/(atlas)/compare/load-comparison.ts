import { cache } from 'react'
import { comparedProduct, PRODUCT_GROUPS } from '@/lib/domain/comparison/compared-product'
import { comparedTrial, TRIAL_GROUPS } from '@/lib/domain/comparison/compared-trial'
import {
  type ComparisonRequest,
  parseComparison,
  settleIdentifiers,
} from '@/lib/domain/comparison/comparison-request'
import { compareRecords, onlyDifferences } from '@/lib/domain/comparison/comparison-table'
import type { ProductCard } from '@/lib/domain/products/product-views'
import { fold } from '@/lib/domain/shared/fold'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import type { Viewer } from '@/lib/domain/users/viewer'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { findTrialPublicId, getTrialDetail } from '@/lib/server/trials/trial-detail-queries'
import { listTrials } from '@/lib/server/trials/trial-queries'
import { loadProduct, loadProductList } from '../products/product-data'

/** What an address of /compare asks and its answer; the page and its title share one reading. */
export const loadComparison = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const asked = parseComparison(new URLSearchParams(query))
  const trials = await listChoices(viewer)
  const products = await loadProductList(viewer)
  const { kind, ids } = asked.request
  const found = kind === 'trial' ? await findTrials(viewer, ids) : findProducts(products.data, ids)
  const settled = settleIdentifiers(asked.request, found)
  const whole = await compare(viewer, settled.request)
  return {
    request: settled.request,
    problems: [...asked.problems, ...settled.problems],
    comparison: settled.request.onlyDifferences ? onlyDifferences(whole) : whole,
    choices: { trial: trials.data, product: products.data.map(({ id, name }) => ({ id, title: name })) },
    dataDate: trials.dataDate,
  }
}

async function compare(viewer: Viewer, { kind, ids }: ComparisonRequest) {
  if (kind === 'trial') {
    const trials = await Promise.all(ids.map((id) => getTrialDetail(viewer, id)))
    return compareRecords(TRIAL_GROUPS, trials.map(comparedTrial))
  }
  const products = await Promise.all(ids.map((id) => loadProduct(viewer, id)))
  return compareRecords(PRODUCT_GROUPS, products.map(comparedProduct))
}

// by title, so that what is typed finds its place in the list
async function listChoices(viewer: Viewer) {
  return listTrials(viewer, { ...EMPTY_REQUEST, sort: 'title', pageSize: 500 }, { facets: false })
}

async function findTrials(viewer: Viewer, texts: readonly string[]): Promise<Map<string, string>> {
  const ids = await Promise.all(
    texts.map(async (text) => [text, await findTrialPublicId(viewer, text)] as const),
  )
  return new Map(ids.flatMap(([text, id]) => (id === null ? [] : [[text, id]])))
}

// by slug, name or alias, however it is spelled
function findProducts(products: readonly ProductCard[], texts: readonly string[]): Map<string, string> {
  const named = (text: string) =>
    products.find(({ id }) => id === text) ??
    products.find(({ id, name, aliases }) => [id, name, ...aliases].some((each) => fold(each) === fold(text)))
  return new Map(
    texts.flatMap((text) => {
      const product = named(text)
      return product ? [[text, product.id]] : []
    }),
  )
}
