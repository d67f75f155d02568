import type { ExportCell } from '../shared/export-format'
import type { TrialMap } from './map-views'

export const MAP_HEADINGS = ['country', 'country_label', 'trials', 'first_country_only'] as const

/** A selection by country as rows, the reasons for having none last; first countries of no country are empty. */
export function mapTable({ countries, missing }: Pick<TrialMap, 'countries' | 'missing'>): ExportCell[][] {
  return [
    ...countries.map(({ value, label, count, firstOnly }) => [value, label, count, firstOnly]),
    ...missing.map(({ value, label, count }) => [value, label, count, null]),
  ]
}
