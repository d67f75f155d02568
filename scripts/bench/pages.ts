import Database from 'better-sqlite3'
import { startBenchServer } from './bench-server'
import { DRAWN_EACH_TIME, type Load, load } from './load'
import { MADE_UP } from './source-records'

/** A question of RELIABILITY G8, doubled by issue 5: what is asked, and how many answers a second are asked for. */
interface PageQuestion {
  name: string
  paths: readonly string[]
  target: number | null // of a machine whose health route answers 439 a second or more
}

export interface PageFigures extends Load {
  name: string
  target: number | null // scaled where the health route of this machine answers fewer than 439 a second
}

const HEALTH_MEASURED = 439 // RELIABILITY section 2, the machine the figures were promised on

/**
 * Asks a running server for pages as G8 says, over 20 connections: the health route first, by which the targets are
 * scaled on a slower machine, then each question after a warm-up.
 */
export async function measurePages(
  { origin, storePath }: { origin: string; storePath: string },
  { seconds = 20 } = {},
): Promise<PageFigures[]> {
  const figures: PageFigures[] = []
  let scale = 1
  for (const { name, paths, target } of questions(storePath)) {
    await load(origin, paths, { seconds: Math.min(5, seconds) })
    const measured = await load(origin, paths, { seconds })
    if (target === null) scale = Math.min(1, measured.perSecond / HEALTH_MEASURED)
    figures.push({ name, ...measured, target: target === null ? null : Math.round(target * scale) })
    if (target === null) continue
    const drawn = await load(origin, paths, { seconds, headers: DRAWN_EACH_TIME })
    figures.push({ name: '  drawn each time', ...drawn, target: null })
  }
  return figures
}

/** Measures pages on a server started for it and prints a line for each question. */
export async function benchPages(storePath: string, profile?: string): Promise<void> {
  const server = await startBenchServer(storePath, { profile })
  const figures = await measurePages({ origin: server.origin, storePath })
  for (const { name, perSecond, p50Ms, p99Ms, failed, target } of figures)
    console.log(
      `${name.padEnd(18)}${String(perSecond).padStart(5)} answers/s  p50 ${String(p50Ms).padStart(4)} ms  p99 ${String(p99Ms).padStart(4)} ms  ${String(failed)} failed${target === null ? '' : `  target >= ${String(target)}`}`,
    )
  console.log(`memory of the server ${(await server.memoryMB()).toFixed(0)} MB`)
  await server.stop()
}

function questions(storePath: string): PageQuestion[] {
  return [
    { name: 'health route', target: null, paths: ['/api/health/live'] },
    {
      name: 'list page',
      target: 120,
      paths: [
        '/trials',
        '/trials?phase=PHASE1',
        '/trials?country=US&sort=-startedOn',
        '/trials?page=3',
        '/trials?q=stem+cells',
      ],
    },
    { name: 'trial page', target: 180, paths: realTrials(storePath).map((id) => `/trials/${id}`) },
    {
      name: 'facets as JSON',
      target: 300,
      paths: [
        '/api/v1/trials?facets=1',
        '/api/v1/trials?facets=1&phase=PHASE2&country=CN',
        '/api/v1/trials?facets=1&startedOn.from=2015&sort=-enrollment',
        '/api/v1/trials?facets=1&q=stroke',
      ],
    },
  ]
}

/** The founding trials, whose pages have statements of several sources; made-up ones have none. */
function realTrials(storePath: string): string[] {
  const store = new Database(storePath, { readonly: true })
  const ids = store
    .prepare<[], string>(
      `SELECT "publicId" FROM "Trial" WHERE visibility = 'published' AND "mergedIntoId" IS NULL
       AND NOT ${MADE_UP} ORDER BY id`,
    )
    .pluck()
    .all()
  store.close()
  return ids
}
