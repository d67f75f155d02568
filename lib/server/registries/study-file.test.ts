import { describe, expect, test } from 'vitest'
import { readImportEntries, type ImportEntry } from './import-entries'
import { givenFile, study } from './testing/import-files'

const HUNDRED_MEGABYTES = 100 * 1024 * 1024
const HANG_GUARD_MS = 20_000 // ten times the figure of RELIABILITY B2

describe('B2: 100 MB in one line', () => {
  const id = '{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"'
  test.each([
    ['of letters', 'x', '', '', 'The file is no JSON of studies: it begins with neither { nor [.'],
    [
      'in one text',
      'x',
      `${id},"briefTitle":"`,
      '"}}}',
      'The record holds a text of more than 4 MB, at the field "briefTitle".',
    ],
    [
      'in many small values',
      '"abcdefg",',
      `${id},"keywords":[`,
      '1]}}}',
      'The record is larger than 32 MB, at the field "keywords".',
    ],
    [
      'of brackets',
      '[',
      '',
      '',
      'The file is cut off after 0 complete records, inside a value that begins at byte 2 and is nested',
    ],
    ['of numbers', '1,', '[', '1]', '1000 records in a row were refused; the rest of the file was not read.'],
  ])(
    '%s is refused by name and field, in flat memory',
    async (name, piece, before, after, sentence) => {
      const filler = Buffer.alloc(HUNDRED_MEGABYTES, piece)
      const file = givenFile(`${name}.json`, Buffer.concat([Buffer.from(before), filler, Buffer.from(after)]))
      const { entries, rise, ms } = await measure(file)
      expect(reasons(entries).at(-1)).toContain(sentence)
      expect(entries.every(({ kind }) => kind === 'refusal')).toBe(true)
      expect(rise).toBeLessThan(150 * 1024 * 1024)
      expect(ms).toBeLessThan(HANG_GUARD_MS)
    },
    120_000,
  )

  test('of many studies is read to the end', async () => {
    const padding = { descriptionModule: { briefSummary: 'word '.repeat(20_000) } }
    const studies = Array.from({ length: 1_100 }, (_, at) =>
      study(`NCT${String(at + 1).padStart(8, '0')}`, padding),
    )
    const { entries, rise } = await measure(givenFile('large-page.json', { studies, nextPageToken: 'x' }))
    expect(entries.map(({ kind }) => kind)).toEqual(studies.map(() => 'study'))
    expect(rise).toBeLessThan(150 * 1024 * 1024)
  }, 120_000)
})

describe('a file that cannot be read', () => {
  test.each([
    ['no-such-file.json', 'There is no such file.'],
    ['.', 'This is a folder: name the files in it.'],
  ])('%s is refused with a sentence', async (file, sentence) => {
    expect(reasons((await measure(file)).entries)).toEqual([sentence])
  })
})

describe('numbers that stand twice in one file', () => {
  test('the first is taken, the second refused with the place of the first', async () => {
    const { entries } = await measure(
      givenFile('twice.json', [study('NCT00000001'), study('NCT00000002'), study('nct1')]),
    )
    expect(entries.map(({ kind }) => kind)).toEqual(['study', 'study', 'refusal'])
    expect(reasons(entries)).toEqual(['is the number of record 1 of the same file too; that one was taken'])
  })
})

test('NUL and other encodings in a file are told by record', async () => {
  const latin = Buffer.from(
    '{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"M\xfcller"}}}',
    'latin1',
  )
  const nul = '{"protocolSection":{"identificationModule":{"nctId":"NCT00000002","briefTitle":"a\0b"}}}'
  const list = Buffer.concat([
    Buffer.from('['),
    latin,
    Buffer.from(`,${nul},`),
    Buffer.from(JSON.stringify(study('NCT00000003'))),
    Buffer.from(']'),
  ])
  const { entries } = await measure(givenFile('mixed.json', list))
  expect(entries.map(({ kind }) => kind)).toEqual(['refusal', 'refusal', 'study'])
  expect(reasons(entries)).toEqual(['The record holds bytes that are not UTF-8.', 'is not valid JSON'])
})

/** Reads a file to its end, keeping only what its refusals say, and the highest memory above the start. */
async function measure(file: string) {
  const start = performance.now()
  const base = process.memoryUsage().rss
  let peak = base
  const entries: ReadEntry[] = []
  for await (const entry of readImportEntries(file)) {
    entries.push({ kind: entry.kind, reason: entry.kind === 'study' ? '' : entry.line.reason })
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  return { entries, rise: Math.max(peak, process.memoryUsage().rss) - base, ms: performance.now() - start }
}

interface ReadEntry {
  kind: ImportEntry['kind']
  reason: string
}

function reasons(entries: ReadEntry[]): string[] {
  return entries.flatMap(({ kind, reason }) => (kind === 'refusal' ? [reason] : []))
}
