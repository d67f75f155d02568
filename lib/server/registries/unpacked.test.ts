import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type ImportEntry, readImportEntries } from './import-entries'
import { givenFile, study } from './testing/import-files'

const HANG_GUARD_MS = 30_000 // ten times the figure of RELIABILITY B3
const MEGABYTE = 1_000_000

test('a packed file of studies is read like one that is not', async () => {
  const page = { studies: [study('NCT00000001'), study('NCT00000002')], nextPageToken: 'x' }
  const { kinds, reasons } = await read(gzipSync(JSON.stringify(page)))
  expect({ kinds, reasons }).toEqual({ kinds: ['study', 'study'], reasons: [] })
})

describe('B3: a packed file that is made to hurt', () => {
  const good = JSON.stringify(study('NCT00000001'))
  test.each([
    [
      'of 30 kB that swells to 30 MB',
      () => gzipSync(Buffer.alloc(30 * MEGABYTE, ' ')),
      'swells to more than 100 times',
    ],
    [
      'that stays under the ratio and swells past 200 MB',
      () => swelling(210),
      'larger than 200 MB once unpacked',
    ],
    ['packed twice', () => gzipSync(gzipSync(`[${good}]`)), 'packed with gzip twice'],
    ['that lies about its size', () => lyingAbout(gzipSync(`[${good}]`)), 'packed with gzip and damaged'],
    ['that is cut off', () => gzipSync(`[${good},${good}]`).subarray(0, -12), 'packed with gzip and cut off'],
    ['that is a zip archive', () => Buffer.from('PK\u0003\u0004 and more'), 'is a zip archive'],
  ])('%s is refused while it is read', async (_, pack, sentence) => {
    const { reasons, rise, ms } = await read(pack())
    expect(reasons.at(-1)).toContain(sentence)
    expect(rise).toBeLessThan(100 * MEGABYTE)
    expect(ms).toBeLessThan(HANG_GUARD_MS)
  })

  test('what came whole before the refusal is kept', async () => {
    const bomb = Buffer.concat([gzipSync(`[${good},`), gzipSync(Buffer.alloc(30 * MEGABYTE, ' '))])
    expect((await read(bomb)).kinds).toEqual(['study', 'refusal'])
  })
})

/** Space that packs eight to one, so many megabytes of it: a gzip file may be several, one after the other. */
function swelling(megabytes: number): Buffer {
  const noise = randomBytes(MEGABYTE).map((byte) => (byte % 2 === 0 ? 0x20 : 0x0a))
  return Buffer.concat(Array<Buffer>(megabytes).fill(gzipSync(noise, { level: 1 })))
}

function lyingAbout(packed: Buffer): Buffer {
  const lie = Buffer.from(packed)
  lie.writeUInt32LE(7, lie.length - 4)
  return lie
}

async function read(packed: Uint8Array) {
  const file = givenFile('packed.json.gz', packed)
  const [start, base] = [performance.now(), process.memoryUsage().rss]
  let peak = base
  const entries: ImportEntry[] = []
  for await (const entry of readImportEntries(file)) {
    entries.push(entry)
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const reasons = entries.flatMap((entry) => (entry.kind === 'refusal' ? [entry.line.reason] : []))
  const kinds = entries.map(({ kind }) => kind)
  return {
    kinds,
    reasons,
    rise: Math.max(peak, process.memoryUsage().rss) - base,
    ms: performance.now() - start,
  }
}
