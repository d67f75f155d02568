import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { chance } from '../../lib/domain/shared/chance'
import { verifyAuditChain } from '../../lib/server/audit/verify-audit-chain'
import { SYSTEM_VIEWER } from '../../lib/server/auth/system-viewer'
import { rawReader } from '../../lib/server/db/raw-reader'
import { reader } from '../../lib/server/db/reader'
import { isOnPostgresql } from '../../lib/server/db/testing/engine-under-test'
import { openTemporaryStore } from '../../lib/server/db/testing/temporary-store'
import { urlOf } from '../../lib/server/db/testing/url-of'
import { reprojectTrials } from '../../lib/server/projection/reproject-trial'
import { MOST_STUDIES } from '../../lib/server/registries/import-commands'
import { runImport } from '../../lib/server/registries/run-import'
import { writeStudyFiles } from '../bench/study-files'

const size = Number(process.env.IMPORT_RECORDS ?? 450)
const rounds = Number(process.env.KILL_ROUNDS ?? 2)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const random = chance(seed)
const folder = mkdtempSync(path.join(tmpdir(), 'kill-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(
  `an import of ${String(size)} records, ${String(rounds)} times killed and run again, ends with the rows of one left alone (B5, seed ${String(seed)})`,
  async () => {
    const files = writeStudyFiles(folder, size)
    const calm = await openTemporaryStore()
    const aTransaction = (await runAlone(files)) / Math.ceil(size / MOST_STUDIES)
    const expected = allRows()
    await calm.close()
    const store = await openTemporaryStore()
    for (let round = 1; round <= rounds; round += 1)
      await runAndKill(store.path, files, { reports: round % 2, wait: random() * aTransaction })
    await runAlone(files)
    const rows = allRows()
    for (const table of Object.keys(expected))
      expect(rows[table]?.join('\n'), table).toBe(expected[table]?.join('\n'))
    expect(rows.Trial).toHaveLength(size)
    expect(await verifyAuditChain(reader())).toEqual({ isIntact: true, entries: size })
  },
  300_000 + rounds * 120_000, // a guard against hanging, no measurement
)

/** Imports without being disturbed, in this process, and gives how long it took. */
async function runAlone(files: string[]): Promise<number> {
  const began = Date.now()
  const run = await runImport(SYSTEM_VIEWER, files, { reproject: reprojectTrials, report: () => undefined })
  expect(run).toMatchObject({
    isComplete: true,
    counts: { added: size, changed: 0, unchanged: 0, refused: 0 },
  })
  return Date.now() - began
}

/** Kills the process some milliseconds after it has begun to import, or has reported a transaction. */
async function runAndKill(
  storePath: string,
  files: string[],
  { reports, wait }: { reports: number; wait: number },
): Promise<void> {
  const child = start(storePath, files)
  const ended = once(child, 'close')
  let words = 0
  for await (const _ of createInterface({ input: child.stdout })) {
    if (words === reports) void pause(wait).then(() => child.kill('SIGKILL'))
    words += 1
  }
  await ended
  expect(child.signalCode).toBe('SIGKILL')
  if (!isOnPostgresql)
    expect(new Database(storePath, { readonly: true }).pragma('quick_check', { simple: true })).toBe('ok')
}

function start(storePath: string, files: string[]) {
  const program = ['--import', 'tsx', 'scripts/kill/testing/import-process.ts', ...files]
  return spawn(process.execPath, program, {
    env: { ...process.env, DATABASE_URL: urlOf(storePath) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** What an import writes, but for what every run gives anew: instants, ids by chance, and hashes over those. */
const TABLES: Record<string, string> = {
  Trial: 'createdAt updatedAt',
  TrialIdentifier: '',
  TrialArm: 'sourceId',
  TrialIntervention: 'sourceId',
  TrialOutcome: 'sourceId',
  TrialSite: 'sourceId',
  TrialCondition: 'sourceId',
  Publication: 'sourceId',
  RegistryRecord: 'firstSeenAt lastSeenAt',
  RegistryVersion: 'retrievedAt importRunId',
  RegistryBody: '',
  Source: 'id createdAt retrievedOn',
  AuditEntry: 'at chainHash',
  Change: 'at',
  ImportRun: 'id startedAt finishedAt checkpoint',
}

function allRows(): Record<string, string[]> {
  const db = rawReader()
  const rows = Object.entries(TABLES).map(([table, changing]) => {
    const isKept = ([name]: [string, unknown]) => !changing.split(' ').includes(name)
    const all = db.objects<object>(`SELECT * FROM "${table}"`)
    return [table, all.map((row) => JSON.stringify(Object.entries(row).filter(isKept))).sort()]
  })
  return { ...Object.fromEntries(rows), words: db.search.commonWords(0, 1_000_000).sort() }
}
