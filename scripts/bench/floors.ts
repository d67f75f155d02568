import { execFileSync } from 'node:child_process'
import { rawReader } from '../../lib/server/db/raw-reader'
import { ms, timeEach } from './measure'

const SINGLE = [
  'status',
  'studyType',
  'studyRole',
  'phaseGroup',
  'sponsorClass',
  'hasResults',
  'scope',
] as const
const LISTS = [
  'cellTypes',
  'phases',
  'conditions',
  'conditionAreas',
  'products',
  'startingMaterials',
  'donors',
  'entities',
  'routes',
  'techniques',
  'stagesStated',
  'countries',
  'registries',
  'disagreements',
] as const
const VISIBLE = `visibility = 'published' AND "mergedIntoId" IS NULL AND scope = 'in'`
const RUNS = 3

/** Prints what the same work takes without us: every facet counted by one statement, and every row by `sqlite3 -csv`. */
export async function printFloors(storePath: string, rows: number): Promise<void> {
  await timeCounts('floor: all facets by one statement', VISIBLE)
  await timeCounts(
    'floor: the same, one filter',
    `${VISIBLE} AND EXISTS (SELECT 1 FROM json_each(phases) WHERE value = 'PHASE1')`,
  )
  timeShell(storePath, rows)
}

async function timeCounts(name: string, where: string): Promise<void> {
  const statement = allFacets(where)
  const { p50 } = await timeEach(Array.from({ length: RUNS }), async () => rawReader().tuples(statement))
  console.log(`${name.padEnd(34)} p50 ${ms(p50)}  (${String(RUNS)} runs)`)
}

/** Counts every facet over what is selected once: values of lists by their members. */
function allFacets(where: string): string {
  const columns = [...SINGLE, ...LISTS].map((name) => `"${name}"`).join(', ')
  const counts = [
    ...SINGLE.map((name) => `SELECT '${name}', "${name}", count(*) FROM selected GROUP BY 2`),
    ...LISTS.map(
      (name) => `SELECT '${name}', value, count(*) FROM selected, json_each("${name}") GROUP BY 2`,
    ),
  ]
  return `WITH selected AS MATERIALIZED (SELECT ${columns} FROM "Trial" WHERE ${where}) ${counts.join(' UNION ALL ')}`
}

/** The columns of the default view as they are stored, written by SQLite's own shell where there is one. */
function timeShell(storePath: string, rows: number): void {
  const columns = [
    'publicId',
    'title',
    'phases',
    'status',
    'cellTypes',
    'conditions',
    'routes',
    'countries',
    'enrollmentCount',
    'startText',
    'completionText',
    'sponsor',
  ]
  const select = `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "Trial" WHERE ${VISIBLE}`
  const name = 'floor: sqlite3 -csv'.padEnd(34)
  try {
    const times = Array.from({ length: RUNS }, () => {
      const began = performance.now()
      execFileSync('sqlite3', ['-readonly', '-csv', storePath, select], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      return performance.now() - began
    })
    console.log(`${name} ${Math.round((1000 * rows) / Math.min(...times)).toLocaleString('en')} rows/s`)
  } catch (error) {
    console.log(`${name} not measured: ${error instanceof Error ? error.message : String(error)}`)
  }
}
