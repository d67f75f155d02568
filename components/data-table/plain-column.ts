import type { DataColumn } from './column-head'

/** A column that cannot be sorted. */
export function plainColumn(key: string, label: string, align: DataColumn['align'] = 'start'): DataColumn {
  return { key, label, align, sorted: null, sortHref: null }
}
