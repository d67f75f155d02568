import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { admitStudy } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { mutatedRecords } from '../../domain/registries/clinicaltrials-gov/fixtures/mutated-records'
import { verifyAuditChain } from '../audit/verify-audit-chain'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { givenFile, importFiles, study } from './testing/import-files'
import { MAX_DEPTH } from './value-scanner'

beforeEach(async () => {
  await openTemporaryStore()
})

test('B1: of 1,000 mutated records the good are stored whole, the bad reported, and nothing is half-stored', async () => {
  const mutated = fc.sample(mutatedRecords(), 1_000)
  const whole = mutated.map(numbered).filter(isJson)
  const broken = mutated.map(numbered).filter((text) => !isJson(text))
  const files = [
    givenFile('whole.json', `[${whole.join(',')}]`),
    ...broken.map((text, at) =>
      givenFile(`broken-${String(at)}.json`, `[${JSON.stringify(study(idOf(5_000 + at)))},${text}]`),
    ),
  ]
  const { counts, lines } = await importFiles(files)

  const good = whole
    .filter((text) => depthOf(JSON.parse(text)) <= MAX_DEPTH)
    .map(admitStudy)
    .flatMap((admission) => (admission.kind === 'study' ? [admission.nctId] : []))
  const refused = lines.filter(({ outcome }) => outcome === 'refused')
  const stored = lines.filter(({ outcome }) => outcome !== 'refused')
  expect(good.length).toBeGreaterThan(100)
  expect(stored.filter(({ file }) => file === files[0]).map(({ nctId }) => nctId)).toEqual(good)
  expect(refused.filter(({ file }) => file === files[0])).toHaveLength(whole.length - good.length)
  for (const [at, file] of files.slice(1).entries()) {
    expect(stored.find((line) => line.file === file)?.nctId).toBe(idOf(5_000 + at))
    expect(refused.some((line) => line.file === file)).toBe(true)
  }
  expect(refused.every(({ file, reason }) => file !== '' && reason !== '')).toBe(true)
  expect(counts.refused).toBe(refused.length)
  await expectWholeRecords(counts.added)
}, 240_000)

/** Every record has its trial, version, body and source; every body hashes to its version; the history is unbroken. */
async function expectWholeRecords(added: number): Promise<void> {
  const records = await reader().registryRecord.findMany({
    include: { versions: { include: { body: true, sources: true } } },
  })
  expect(records).toHaveLength(added)
  const trials = new Set((await reader().trial.findMany()).map(({ id }) => id))
  for (const { trialId, versions } of records) {
    expect(trials.has(trialId ?? 0)).toBe(true)
    for (const { contentHash, body, sources } of versions) {
      const text = gunzipSync(body?.gzip ?? new Uint8Array())
      expect(createHash('sha256').update(text).digest('hex')).toBe(contentHash)
      expect(sources).toHaveLength(1)
    }
  }
  expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true })
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

/** Gives each record a number of its own, so that none is refused for bearing another's. */
function numbered(text: string, at: number): string {
  return text.replace(/"NCT\d{8}"/, `"${idOf(at)}"`)
}

function idOf(at: number): string {
  return `NCT${String(70_000_000 + at)}`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
