import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { chance } from '../../lib/domain/shared/chance'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { urlOf } from '../../lib/server/db/testing/url-of'
import { type AcknowledgedEdit, findLosses } from './testing/find-losses'

const rounds = Number(process.env.KILL_ROUNDS ?? 5)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const longestStart = 50_000 // ten times the 5 s of RELIABILITY A1: a guard against hanging, no measurement
const random = chance(seed)

test(
  `${String(rounds)} times killed while four curators save, the store has lost nothing and holds no half (A1, seed ${String(seed)})`,
  async () => {
    const store = await openFoundingStore()
    await store.close()
    const acknowledged: AcknowledgedEdit[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const before = acknowledged.length
      await saveUntilKilled(store.path, acknowledged)
      expect(acknowledged.length, 'edits acknowledged in this round').toBeGreaterThan(before)
      expect({ round, losses: await findLosses(store.path, acknowledged) }).toEqual({ round, losses: [] })
      await store.close()
    }
  },
  rounds * 120_000,
)

/** Starts the curators and kills them in the middle, some edits and some milliseconds later. */
async function saveUntilKilled(storePath: string, acknowledged: AcknowledgedEdit[]): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/kill/testing/curators-process.ts', String(Math.floor(random() * 1e9))],
    { env: { ...process.env, DATABASE_URL: urlOf(storePath) }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'close')
  const slow = setTimeout(() => child.kill('SIGKILL'), longestStart)
  const most = 1 + Math.floor(random() * 25)
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(slow)
    const word: unknown = JSON.parse(line)
    if (!isEdit(word)) continue
    acknowledged.push(word)
    count += 1
    if (count === most) void pause(random() * 40).then(() => child.kill('SIGKILL'))
  }
  await ended
  expect(child.signalCode).toBe('SIGKILL')
}

function isEdit(word: unknown): word is AcknowledgedEdit {
  return typeof word === 'object' && word !== null && 'proposalId' in word
}
