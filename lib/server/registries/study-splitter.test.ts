import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FileItem, StudySplitter } from './study-splitter'

const study = (id: string) =>
  JSON.stringify({ protocolSection: { identificationModule: { nctId: id, t: 'a "b" \\ {[' } } })
const [one, two, three] = [study('NCT00000001'), study('NCT00000002'), study('NCT00000003')]

describe('the three envelopes', () => {
  test.each([
    ['one study', one, [one]],
    ['a list', `[${one},${two}]`, [one, two]],
    ['a page', `{"studies":[${one},${two}],"nextPageToken":"x","totalCount":2}`, [one, two]],
    ['a page that begins with its token', ` {"nextPageToken":"x","studies":[${one}, ${two}]} `, [one, two]],
    ['an indented list', `[\n  ${one},\n\t${two}\r\n]\n`, [one, two]],
    ['an empty list', '[]', []],
    ['an empty page', '{"studies":[]}', []],
    ['a byte order mark', `\uFEFF[${one}]`, [one]],
  ])('%s', (_, text, records) => {
    expect(texts(split(text)).map(parsed)).toEqual(records.map(parsed))
    expect(refusals(split(text))).toEqual([])
  })

  test('are found wherever the file is cut into chunks', () => {
    const text = Buffer.from(`\uFEFF{"nextPageToken":"x","studies":[${one},${two},"µ…",12,${three}]}`)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sizes) => {
        expect(split(text, sizes)).toEqual(split(text))
      }),
    )
  })
})

describe('a file that is not whole', () => {
  test.each([
    ['', 'The file is empty.'],
    [' \n ', 'The file is empty.'],
    ['\uFEFF', 'The file is empty.'],
    ['xxxx', 'The file is no JSON of studies: it begins with neither { nor [.'],
    ['"text"', 'The file is no JSON of studies: it begins with neither { nor [.'],
    ['{', 'The file is cut off after 0 complete records. What was complete was read.'],
    ['[', 'The file is cut off after 0 complete records. What was complete was read.'],
  ])('%j is refused with a sentence', (text, sentence) => {
    expect(split(text)).toEqual([{ kind: 'refusal', number: null, reason: sentence }])
  })

  test('that never ends says what was too much of it', () => {
    expect(refusals(split('['.repeat(200_000)))).toEqual([
      'The file is cut off after 0 complete records, inside a value that begins at byte 2 and is nested more than 64 levels deep. What was complete was read.',
    ])
  })

  test('that was cut off anywhere keeps the complete studies before the cut and has one refusal', () => {
    const whole = `[${one},${two},${three}]`
    for (let length = 1; length < whole.length; length += 1) {
      const items = split(whole.slice(0, length))
      const complete = [one, `${one},${two}`, `${one},${two},${three}`].filter(
        (part) => length > part.length,
      ).length
      expect(texts(items)).toEqual([one, two, three].slice(0, complete))
      expect(refusals(items)).toHaveLength(1)
    }
  })

  test.each([
    [`[${one} ${two}]`, [one], 'The JSON is broken at byte'],
    [`[${one}};${two}]`, [one], 'The JSON is broken at byte'],
    [`[${one}] [${two}]`, [one], 'Something follows the end of the JSON'],
    [`{"studies":[${one}]]`, [one], 'The JSON is broken at byte'],
  ])('%s keeps what came before the fault', (text, good, sentence) => {
    expect(texts(split(text))).toEqual(good)
    expect(refusals(split(text))).toEqual([expect.stringContaining(sentence)])
  })

  test('compressed and UTF-16 files are told what to do', () => {
    expect(refusals(split(Buffer.from([0x1f, 0x8b, 8])))[0]).toMatch(/gzip twice: unpack it once/)
    expect(refusals(split(Buffer.from('PK\x03\x04')))[0]).toMatch(/zip archive/)
    expect(refusals(split(Buffer.from([0xff, 0xfe, 0x7b, 0])))[0]).toMatch(/save it as UTF-8/)
  })
})

describe('a record that cannot be used', () => {
  test('does not keep the next one from being read', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const long = `{"briefSummary":"${'x'.repeat(5_000_000)}","a":1}`
    const bytes = Buffer.concat([
      Buffer.from(`[${deep},${long},{"a":"`),
      Buffer.from([0xff]),
      Buffer.from(`"},${one}]`),
    ])
    const items = split(bytes)
    expect(texts(items)).toEqual([one])
    expect(refusals(items)).toEqual([
      'The record is nested more than 64 levels deep.',
      'The record holds a text of more than 4 MB, at the field "briefSummary".',
      'The record holds bytes that are not UTF-8.',
    ])
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('is larger than any real one', () => {
    const large = `{"a":[${'"0123456789012345678901234567890123456789",'.repeat(900_000)}0]}`
    expect(refusals(split(`[${large},${one}]`))).toEqual([
      'The record is larger than 32 MB, at the field "a".',
    ])
    expect(refusals(split(large))).toEqual(['The record is larger than 32 MB, at the field "a".'])
    expect(texts(split(`[${large},${one}]`))).toEqual([one])
  })

  test('or is no record at all is handed on to be judged', () => {
    expect(texts(split('[1,"two",null,[{}],{}]'))).toEqual(['1', '"two"', 'null', '[{}]', '{}'])
  })
})

test('any bytes at all end in items, never in an error', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'studies',
    '"studies"',
    ' ',
    '1',
    'é',
    '\0',
    one,
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
      expect(split(list.join(''), [7]).length).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 2_000 },
  )
})

function split(text: string | Buffer, sizes = [64 * 1024]): FileItem[] {
  const bytes = Buffer.from(text)
  const splitter = new StudySplitter()
  const items: FileItem[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    items.push(...splitter.push(bytes.subarray(at, at + size)))
    at += size
  }
  return [...items, ...splitter.end()]
}

function texts(items: FileItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'record' ? [item.text] : []))
}

function refusals(items: FileItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'refusal' ? [item.reason] : []))
}

function parsed(text: string): unknown {
  return JSON.parse(text)
}
