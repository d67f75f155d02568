import { chosenTrialColumns } from '../../lib/domain/trials/trial-columns'
import type { TrialListRequest } from '../../lib/domain/trials/trial-filters'
import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { writeDelimited } from '../../lib/server/exports/delimited-writer'
import { trialTable } from '../../lib/server/exports/trial-table'
import { openTrialExport } from '../../lib/server/trials/trial-queries'
import { residentMegabytes } from './measure'

/** Writes a selection as CSV three times and prints the best rows per second and the most memory it took meanwhile. */
export async function timeCsv(name: string, request: TrialListRequest, target = ''): Promise<void> {
  const before = residentMegabytes()
  let fastest = Infinity
  let leastWork = Infinity
  let peak = before
  let rows = 0
  let bytes = 0
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    const startOfWork = process.cpuUsage()
    const { total, batches, close } = await openTrialExport(ANONYMOUS, request)
    rows = total
    bytes = 0
    for await (const chunk of writeDelimited(trialTable(chosenTrialColumns(request.columns), batches), ',')) {
      bytes += Buffer.byteLength(chunk)
      peak = Math.max(peak, residentMegabytes())
    }
    close()
    const { user, system } = process.cpuUsage(startOfWork)
    fastest = Math.min(fastest, performance.now() - start)
    leastWork = Math.min(leastWork, (user + system) / 1000)
  }
  const perSecond = (time: number) => Math.round((1000 * rows) / time).toLocaleString('en')
  console.log(
    `${name.padEnd(34)} ${perSecond(fastest)} rows/s (${perSecond(leastWork)} by processor time), ${(bytes / 1_048_576).toFixed(1)} MB, memory +${(peak - before).toFixed(0)} MB${target && `  target ${target}`}`,
  )
}
