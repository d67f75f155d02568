import { z } from 'zod'
import type { ExportCell } from '../shared/export-format'
import { countedOver } from './counted-over'
import { isChosenBin } from './enrollment-bins'
import { type FacetLine, facetLines } from './facet-lines'
import { isMereAncestor } from './mere-ancestor'
import { TRIAL_FILTERS, type TrialFacetName, type TrialFilters, type TrialVocabulary } from './trial-filters'
import { PSEUDO_VALUES, TRIAL_FACET_NAMES } from './trial-vocabulary'
import type { FacetCount, TrialList } from './trial-views'

/** What a chart of a selection counts by: a facet, the year of start, or how many participants. */
export type TrialChartName = TrialFacetName | 'startYear' | 'enrollment'
export const TRIAL_CHART_NAMES: readonly TrialChartName[] = [...TRIAL_FACET_NAMES, 'startYear', 'enrollment']
/** What the API answers a chart as. */
export const CHART_FORMATS = ['json', 'csv', 'svg'] as const

const facetLineSchema = z.object({
  value: z.string(),
  label: z.string(),
  count: z.int(),
  isSelected: z.boolean(),
  isMissing: z.boolean(),
  depth: z.int(),
}) satisfies z.ZodType<FacetLine>

/** The numbers of one chart; `trials` is how many were counted (a filter's own choices do not narrow its own counts). */
export const trialChartSchema = z.object({
  name: z.enum(TRIAL_CHART_NAMES),
  label: z.string(),
  trials: z.int(),
  lines: z.array(facetLineSchema),
})
export type TrialChart = z.infer<typeof trialChartSchema>

/** The numbers of a chart over a selection, in the order in which it draws them; `list` with its facets. */
export function trialChart(
  name: TrialChartName,
  { list, filters, vocabulary }: { list: TrialList; filters: TrialFilters; vocabulary: TrialVocabulary },
): TrialChart {
  if (name === 'startYear') {
    const { from, to } = filters.dates.startedOn ?? {}
    const lines = plainLines(list.startsPerYear, (year) => year === from && year === to)
    return { name, label: 'Start year', trials: countedOver(list, 'startedOn'), lines }
  }
  if (name === 'enrollment') {
    const lines = plainLines(list.enrollmentBins, (bin) => isChosenBin(bin, filters.numbers.enrollment))
    return { name, label: 'Participants', trials: countedOver(list, 'enrollment'), lines }
  }
  const counts = (list.facets?.[name] ?? []).filter((count) => !isMereAncestor(count))
  const lines = facetLines(name, counts, vocabulary[name], new Set(filters.anyOf[name]))
  return { name, label: TRIAL_FILTERS[name].label, trials: countedOver(list, name), lines }
}

export const CHART_HEADINGS = ['value', 'label', 'trials'] as const

/** The numbers of a chart one value a line. */
export function chartTable({ lines }: TrialChart): ExportCell[][] {
  return lines.map(({ value, label, count }) => [value, label, count])
}

function plainLines(counts: readonly FacetCount[] = [], isSelected: (value: string) => boolean): FacetLine[] {
  return counts.map(({ value, label, count }) => ({
    value,
    label,
    count,
    depth: 0,
    isSelected: isSelected(value),
    isMissing: PSEUDO_VALUES.has(value),
  }))
}
