import { availableParallelism, cpus, loadavg } from 'node:os'
import Database from 'better-sqlite3'
import { EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import { TRIAL_COLUMNS } from '../../lib/domain/trials/trial-columns'
import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { MOST_ANONYMOUS_A_DAY, recordExport } from '../../lib/server/exports/export-commands'
import { withTrialIndex } from '../../lib/server/trials/trial-index-access'
import { crosstabTrials, listTrials } from '../../lib/server/trials/trial-queries'
import { timeCsv } from './csv'
import { ms, printTiming, residentMegabytes, timeEach, Times } from './measure'
import { makeCrosstabs, makeQuestions, makeSearches } from './questions'

const withFacets = { facets: true }

/** Measures the promises of DESIGN section 5 on a store and prints them, one line each. */
export async function runBench(storePath: string): Promise<void> {
  console.log(
    `\nNode ${process.version}, ${String(availableParallelism())} cores (${cpus()[0]?.model ?? 'unknown'}), load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`,
  )
  const before = residentMegabytes()
  const start = performance.now()
  await withTrialIndex(() => undefined)
  console.log(
    `${'index build'.padEnd(34)}     ${ms(performance.now() - start)}, memory +${(residentMegabytes() - before).toFixed(0)} MB`,
  )

  const { facets = {}, total } = await listTrials(ANONYMOUS, EMPTY_REQUEST, withFacets)
  console.log(`${'trials in the default view'.padEnd(34)} ${String(total)}`)
  const list = (request: typeof EMPTY_REQUEST) => listTrials(ANONYMOUS, request, withFacets)
  await timeEach(makeQuestions(facets, 20), list) // the sorts asked for are made once and kept
  printTiming(
    'list with all facets',
    await timeEach(makeQuestions(facets, 420).slice(20), list),
    'p50 <= 15 ms',
  )
  printTiming(
    'default view, remembered',
    await timeEach(
      Array.from({ length: 100 }, () => EMPTY_REQUEST),
      list,
    ),
  )
  printTiming('text search with all facets', await timeEach(makeSearches(facets), list))
  const crosstabs = makeCrosstabs(facets, 200)
  printTiming(
    'cross-table',
    await timeEach(crosstabs, (asked) => crosstabTrials(ANONYMOUS, asked.filters, asked.rows, asked.columns)),
  )
  await timeRefresh(storePath)
  await timeTrailEntries()
  await timeCsv('CSV, columns of the default view', EMPTY_REQUEST, '>= 60,000 rows/s, <= 150 MB')
  await timeCsv('CSV, all columns', { ...EMPTY_REQUEST, columns: TRIAL_COLUMNS.map(({ key }) => key) })
}

/** What each file costs on top: its entry in the trail, for readers nobody knows, who leave at most 200 a day. */
async function timeTrailEntries(): Promise<void> {
  const files = Array.from({ length: MOST_ANONYMOUS_A_DAY }, (_, number) => `q=bench${String(number)}`)
  const noted = { kind: 'trials', format: 'csv', rows: 1, dataVersion: 1 } as const
  const timing = await timeEach(files, (query) => recordExport(ANONYMOUS, { ...noted, query }))
  printTiming('trail entry of a file', timing)
}

/** Another connection changes one trial; then the index catches up, with the orders and words kept so far. */
async function timeRefresh(storePath: string): Promise<void> {
  const writer = new Database(storePath)
  const change = writer.transaction((id: number, number: number) => {
    writer
      .prepare('UPDATE "Trial" SET title = ?, "enrollmentCount" = ?, "startEarliest" = ? WHERE id = ?')
      .run(`Changed ${String(number)} title`, number, '2020-02-02', id)
    writer
      .prepare(
        `INSERT INTO "Change" ("entityType", "entityId", at) VALUES ('trial', ?, '2026-01-01T00:00:00Z')`,
      )
      .run(String(id))
  })
  const ids = writer
    .prepare<[], number>(`SELECT id FROM "Trial" WHERE visibility = 'published' ORDER BY id LIMIT 100`)
    .pluck()
    .all()
  const refresh = new Times()
  const next = new Times()
  for (const [number, id] of ids.entries()) {
    change(id, number)
    await refresh.of(() => withTrialIndex(() => undefined))
    await next.of(() => listTrials(ANONYMOUS, EMPTY_REQUEST, withFacets))
  }
  writer.close()
  printTiming('refresh after one change', refresh.summary(), '<= 50 ms')
  printTiming('  and the default view after that', next.summary())
}
