import { TRIAL_COLUMNS } from '../../lib/domain/trials/trial-columns'
import { EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import type { TrialListRequest } from '../../lib/domain/trials/trial-filters'
import type { TrialFacets } from '../../lib/domain/trials/trial-views'
import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { MOST_ANONYMOUS_A_DAY, recordExport } from '../../lib/server/exports/export-commands'
import { withTrialIndex } from '../../lib/server/trials/trial-index-access'
import { crosstabTrials, listTrials } from '../../lib/server/trials/trial-queries'
import { timeFile } from './files'
import { ms, printMachine, printTiming, residentMegabytes, timeEach } from './measure'
import { makeCrosstabs, makeFiltered, makePages, makeQuestions, makeSearches } from './questions'

const withFacets = { facets: true }
export const list = (request: TrialListRequest) => listTrials(ANONYMOUS, request, withFacets)

/** Measures the promises of DESIGN section 5 on a store and prints them, one line each; gives the facets it found. */
export async function runBench(): Promise<{ facets: TrialFacets; total: number }> {
  printMachine()
  const before = residentMegabytes()
  const start = performance.now()
  await withTrialIndex(() => undefined)
  console.log(
    `${'index build'.padEnd(34)}     ${ms(performance.now() - start)}, memory +${(residentMegabytes() - before).toFixed(0)} MB  target <= 15 s`,
  )
  const { facets = {}, total } = await list(EMPTY_REQUEST)
  console.log(`${'trials in the default view'.padEnd(34)} ${String(total)}`)
  await timeQuestions(facets, total)
  await timeTrailEntries()
  return { facets, total }
}

async function timeQuestions(facets: TrialFacets, total: number): Promise<void> {
  await timeEach(makeQuestions(facets, 20), list) // the sorts asked for are made once and kept
  const target = 'p50 <= 40 ms, p99 <= 120 ms of 600,000'
  printTiming('list with all facets', await timeEach(makeQuestions(facets, 420).slice(20), list), target)
  for (const filters of [1, 3, 6])
    printTiming(
      `  ${String(filters)} filters`,
      await timeEach(makeFiltered(facets, filters, 100), list),
      target,
    )
  const again = Array.from({ length: 100 }, () => EMPTY_REQUEST)
  printTiming('default view, remembered', await timeEach(again, list))
  printTiming('search, common words', await timeEach(makeSearches(facets, 'common'), list), 'p50 <= 60 ms')
  printTiming('search, rare words', await timeEach(makeSearches(facets, 'rare'), list))
  printTiming('every sort, first asked', await timeEach(makePages(1), list))
  printTiming('every sort, first, middle and last page', await timeEach(makePages(total), list))
  printTiming('cross-table', await timeEach(makeCrosstabs(facets, 200), crosstab))
  printTiming('dashboard', await timeEach(makeQuestions(facets, 700).slice(420, 620), dashboard))
}

type Asked = ReturnType<typeof makeCrosstabs>[number]
const crosstab = (asked: Asked) => crosstabTrials(ANONYMOUS, asked.filters, asked.rows, asked.columns)

/** What the first page asks: everything counted, no rows, and its cross-table. */
async function dashboard({ filters }: TrialListRequest): Promise<void> {
  await list({ ...EMPTY_REQUEST, filters, pageSize: 1 })
  await crosstabTrials(ANONYMOUS, filters, 'cellType', 'phaseGroup')
}

/** What each file costs on top: its entry in the trail, for readers nobody knows, who leave at most 200 a day. */
async function timeTrailEntries(): Promise<void> {
  const files = Array.from({ length: MOST_ANONYMOUS_A_DAY }, (_, number) => `q=bench${String(number)}`)
  const noted = { kind: 'trials', format: 'csv', rows: 1, dataVersion: 1 } as const
  const timing = await timeEach(files, (query) => recordExport(ANONYMOUS, { ...noted, query }))
  printTiming('trail entry of a file', timing)
}

/** Writes everything as files. */
export async function timeFiles(): Promise<void> {
  const all = { ...EMPTY_REQUEST, columns: TRIAL_COLUMNS.map(({ key }) => key) }
  const target = '>= 100,000 rows/s, <= 150 MB'
  await timeFile('CSV, columns of the default view', { request: EMPTY_REQUEST, format: 'csv' }, target)
  await timeFile('CSV, all columns', { request: all, format: 'csv' })
  await timeFile('NDJSON, columns of the default view', { request: EMPTY_REQUEST, format: 'ndjson' })
}
