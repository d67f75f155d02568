import { createHash } from 'node:crypto'
import type { TrialChartName } from '../../domain/trials/trial-chart'

interface ExportedView {
  subject:
    | 'trials'
    | 'claims'
    | 'landscape'
    | 'timeline'
    | 'map'
    | 'manuscript-table'
    | 'references'
    | TrialChartName
  query: string // canonical filter string
  dataVersion: number
  dataDate: string
}

/** Names a file after what it holds: date and version of the data, and a hash of the filters when there are any. */
export function exportName({ subject, query, dataVersion, dataDate }: ExportedView): string {
  const hash = query === '' ? 'all' : createHash('sha256').update(query).digest('hex').slice(0, 8)
  return `cell-trial-atlas_${subject}_${dataDate}_v${dataVersion}_${hash}`
}
