import Database from 'better-sqlite3'
import { EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import { withTrialIndex } from '../../lib/server/trials/trial-index-access'
import { makeTrials } from './make-store'
import { printTiming, timeEach, Times } from './measure'
import { list } from './run-bench'

const IMPORTED = 10_000

/** Another connection changes one trial; then the index catches up, with the orders and words kept so far. */
export async function timeRefreshes(storePath: string): Promise<void> {
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
  const search = new Times()
  for (const [number, id] of ids.entries()) {
    change(id, number)
    await refresh.of(() => withTrialIndex(() => undefined))
    await next.of(() => list(EMPTY_REQUEST))
    await search.of(() => list({ ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, q: 'stem cells' } }))
  }
  writer.close()
  printTiming('refresh after one change', refresh.summary(), '<= 20 ms')
  printTiming('  and the default view after that', next.summary())
  printTiming('  and a search for “stem cells”', search.summary())
}

/** What an import of many records leaves for the index to catch up with, all at once. */
export async function timeRefreshAfterImport(storePath: string): Promise<void> {
  makeTrials(storePath, IMPORTED, () => undefined)
  const refresh = await timeEach([0], () => withTrialIndex(() => undefined))
  printTiming(`refresh after ${IMPORTED.toLocaleString('en')} new records`, refresh)
  printTiming('  and the default view after that', await timeEach([EMPTY_REQUEST], list))
}
