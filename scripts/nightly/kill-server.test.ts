import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { ulid } from 'ulid'
import { afterAll, expect, test } from 'vitest'
import { chance, pick } from '../../lib/domain/shared/chance'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { allowSelfReview } from '../kill/testing/allow-self-review'
import { type AcknowledgedEdit, findLosses } from '../kill/testing/find-losses'
import { wholeEdit } from '../kill/testing/whole-edit'
import { type BuiltServer, copiedApp } from '../bad-days/testing/built-server'
import { callAs, type Curator, signedIn } from '../bad-days/testing/curator'
import { measured } from '../bad-days/testing/measured'

const rounds = Number(process.env.KILL_ROUNDS ?? 2)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const random = chance(seed)
const app = copiedApp()
afterAll(app.remove)

test(
  `${String(rounds)} times killed while four curators save over HTTP, the built server has lost nothing and holds no half (A1, seed ${String(seed)})`,
  async () => {
    const store = await openFoundingStore()
    await allowSelfReview()
    await store.close()
    let server = await app.start(store.path)
    const curators: Curator[] = []
    for (let one = 0; one < 4; one += 1) curators.push(await signedIn(server, store.path, 'reviewer'))
    const acknowledged: AcknowledgedEdit[] = []
    const starts: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const before = acknowledged.length
      await saveUntilKilled(server, store.path, curators, acknowledged)
      expect(acknowledged.length, 'edits acknowledged in this round').toBeGreaterThan(before)
      const losses = await findLosses(store.path, acknowledged)
      await store.close()
      expect({ round, losses }).toEqual({ round, losses: [] })
      server = await app.start(store.path)
      starts.push(server.readyMs)
    }
    await server.stop()
    const slowest = Math.max(...starts)
    measured('A1', {
      rounds,
      acknowledged: acknowledged.length,
      lost: 0,
      slowestStartMs: Math.round(slowest),
    })
  },
  rounds * 120_000 + 120_000,
)

/** The four save edits of the same eight trials until the server is killed, some edits and some milliseconds later. */
async function saveUntilKilled(
  server: BuiltServer,
  storePath: string,
  curators: Curator[],
  acknowledged: AcknowledgedEdit[],
): Promise<void> {
  const store = new Database(storePath, { readonly: true, timeout: 5_000 })
  const most = acknowledged.length + 1 + Math.floor(random() * 25)
  const isOver = () => !server.isRunning()
  const save = async (curator: Curator) => {
    while (!isOver()) {
      const edit = await saveOnce(server, curator, store)
      if (edit === null) continue
      acknowledged.push(edit)
      if (acknowledged.length === most) void pause(random() * 40).then(() => server.signal('SIGKILL'))
    }
  }
  await Promise.all(curators.map(save))
  store.close()
  expect(await server.ended).toBe('SIGKILL')
}

/** Saves one edit; null where another was quicker, or the server was gone before it answered. */
async function saveOnce(
  server: BuiltServer,
  curator: Curator,
  store: Database.Database,
): Promise<AcknowledgedEdit | null> {
  const trial = pick(random, trialsOf(store))
  const text = `${curator.handle} saw ${ulid()}`
  const edit = wholeEdit(trial.publicId, trial.version, text)
  const answer = await callAs(curator, server, 'app/curate/editor-actions.ts saveEditAction', edit)
  if (answer?.includes('"ok":true'))
    return { proposalId: edit.id, trialId: trial.id, version: trial.version + 1, text }
  if (answer !== null && !answer.includes('"code":"conflict"') && server.isRunning())
    throw new Error(`The server answered: ${answer.slice(0, 500)}`)
  return null
}

interface Trial {
  id: number
  publicId: string
  version: number
}

function trialsOf(store: Database.Database): Trial[] {
  return store
    .prepare<[], Trial>(`SELECT id, publicId, version FROM Trial WHERE scope = 'in' ORDER BY id LIMIT 8`)
    .all()
}
