import type { ComparisonRequest } from '@/lib/domain/comparison/comparison-request'
import { sayCount } from '@/lib/domain/shared/words'

/** The heading of a comparison: what stands side by side, and how many. */
export function sayComparison({ kind, ids }: ComparisonRequest): string {
  if (ids.length === 0) return 'Compare trials or products side by side'
  if (ids.length === 1) return `One ${kind}, with nothing beside it yet`
  return `${sayCount(ids.length, kind, `${kind}s`)} side by side`
}
