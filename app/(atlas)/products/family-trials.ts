import { describeFamilyTrials } from '@/lib/domain/products/describe-family-trials'
import { familySelections } from '@/lib/domain/products/family-selections'
import type { FamilyTrials, ProductRecord } from '@/lib/domain/products/product-views'
import { sayDate } from '@/lib/domain/shared/words'
import { EMPTY_REQUEST, writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFilters, TrialListRequest } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { listTrials } from '@/lib/server/trials/trial-queries'

/** Counts a family's trials in and outside its indication, as /trials counts them; null for a product without one. */
export async function loadFamilyTrials(viewer: Viewer, product: ProductRecord): Promise<FamilyTrials | null> {
  const { indication } = product
  const { family, inIndication, undetermined } = familySelections(product)
  if (!product.isFamily || indication === null || inIndication === null) return null
  const [all, inside, doubtful] = await Promise.all([
    listTrials(viewer, requestOf(family), { facets: false }),
    listTrials(viewer, requestOf(inIndication), { facets: false }),
    undetermined && listTrials(viewer, requestOf(undetermined), { facets: false }),
  ])
  const counts = {
    inIndication: inside.total,
    inOtherConditions: all.total - inside.total,
    undetermined: doubtful?.total ?? 0,
    atlasTotal: all.atlasTotal,
  }
  const words = {
    familyName: product.name,
    indicationName: indication.label,
    dataDate: sayDate(all.dataDate),
  }
  return {
    indication,
    sentence: describeFamilyTrials({ ...counts, ...words }),
    ...counts,
    dataDate: all.dataDate,
    queries: {
      family: writeTrialRequest(requestOf(family)),
      inIndication: writeTrialRequest(requestOf(inIndication)),
      undetermined: undetermined === null ? '' : writeTrialRequest(requestOf(undetermined)),
    },
  }
}

function requestOf(anyOf: TrialFilters['anyOf']): TrialListRequest {
  return { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
}
