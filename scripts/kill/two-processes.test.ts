import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import { reader } from '../../lib/server/db/reader'
import { urlOf } from '../../lib/server/db/testing/url-of'
import { listTrials } from '../../lib/server/trials/trial-queries'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { allowSelfReview } from './testing/allow-self-review'
import { type AcknowledgedEdit, findLosses } from './testing/find-losses'

const EDITS = 15

test('curators in two processes save the same trials: none is lost, none halved, and a third sees each at once (A2, A3, H1)', async () => {
  const store = await openFoundingStore()
  await allowSelfReview()
  const curators = [startCurators(store.path, 1), startCurators(store.path, 2)]
  const acknowledged = (await Promise.all(curators.map(hearEdits))).flat()
  for (const child of curators) child.kill('SIGTERM')
  await Promise.all(curators.map(async (child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  expect(acknowledged.length).toBeGreaterThanOrEqual(2 * EDITS)
  const places = acknowledged.map(({ trialId, version }) => `${String(trialId)} ${String(version)}`)
  expect(new Set(places).size).toBe(places.length) // nobody was given a version somebody else had
  expect(await findLosses(store.path, acknowledged)).toEqual([])
}, 300_000)

function startCurators(address: string, seed: number): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/kill/testing/curators-process.ts', String(seed)],
    {
      env: { ...process.env, DATABASE_URL: urlOf(address) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
}

/** Hears of edits, each of which the index of this process knows of as soon as it is asked. */
async function hearEdits(child: ChildProcess): Promise<AcknowledgedEdit[]> {
  const edits: AcknowledgedEdit[] = []
  if (!child.stdout) return edits
  for await (const line of createInterface({ input: child.stdout })) {
    const word: unknown = JSON.parse(line)
    if (!isEdit(word)) continue
    edits.push(word)
    const { dataVersion } = await listTrials(ANONYMOUS, EMPTY_REQUEST, { facets: false })
    const noted = await reader().change.findFirstOrThrow({
      where: { entityType: 'changeSet', entityId: word.proposalId },
      orderBy: { seq: 'asc' },
    })
    expect(dataVersion).toBeGreaterThanOrEqual(noted.seq)
    if (edits.length === EDITS) break
  }
  return edits
}

function isEdit(word: unknown): word is AcknowledgedEdit {
  return typeof word === 'object' && word !== null && 'proposalId' in word
}
