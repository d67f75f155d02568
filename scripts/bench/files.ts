import { chosenTrialColumns } from '../../lib/domain/trials/trial-columns'
import type { TrialListRequest } from '../../lib/domain/trials/trial-filters'
import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { writeDelimited } from '../../lib/server/exports/delimited-writer'
import { writeNdjson } from '../../lib/server/exports/json-writer'
import { trialCells } from '../../lib/server/exports/trial-table'
import { openTrialExport } from '../../lib/server/trials/trial-queries'
import { residentMegabytes } from './measure'

interface AskedFile {
  request: TrialListRequest
  format: 'csv' | 'ndjson'
}

/** Writes a selection as a file three times and prints the best rows per second and the most memory it took meanwhile. */
export async function timeFile(name: string, file: AskedFile, target = ''): Promise<void> {
  const before = residentMegabytes()
  let fastest = Infinity
  let leastWork = Infinity
  let [peak, rows, bytes] = [before, 0, 0]
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    const startOfWork = process.cpuUsage()
    const written = await write(file, () => (peak = Math.max(peak, residentMegabytes())))
    rows = written.rows
    bytes = written.bytes
    const { user, system } = process.cpuUsage(startOfWork)
    fastest = Math.min(fastest, performance.now() - start)
    leastWork = Math.min(leastWork, (user + system) / 1000)
  }
  const perSecond = (time: number) => Math.round((1000 * rows) / time).toLocaleString('en')
  console.log(
    `${name.padEnd(36)} ${perSecond(fastest)} rows/s (${perSecond(leastWork)} by processor time), ${(bytes / 1_048_576).toFixed(1)} MB, memory +${(peak - before).toFixed(0)} MB${target && `  target ${target}`}`,
  )
}

async function write({ request, format }: AskedFile, onChunk: () => void) {
  const { headings, cells } = trialCells(chosenTrialColumns(request.columns))
  const { total, batches, close } = await openTrialExport(ANONYMOUS, request, cells)
  const table = { headings, batches }
  let bytes = 0
  for await (const chunk of format === 'csv' ? writeDelimited(table, ',') : writeNdjson(table)) {
    bytes += Buffer.byteLength(chunk)
    onChunk()
  }
  close()
  return { rows: total, bytes }
}
