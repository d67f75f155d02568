import { expect, test } from 'vitest'
import { MAX_TABLE_BYTES, readTableFile } from './read-table-file'

const file = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new File(parts, 'table.csv')
const bytes = (...list: number[]) => new Uint8Array(list)

test.each([
  ['plain text', file('id,title\n1,Ağ'), 'id,title\n1,Ağ'],
  ['text after a byte order mark', file(bytes(0xef, 0xbb, 0xbf), 'id'), 'id'],
  ['what Excel calls Unicode text', file(bytes(0xff, 0xfe, 0x69, 0x00, 0x09, 0x00)), 'i\t'],
])('%s is read', async (_, given, text) => {
  expect(await readTableFile(given)).toEqual({ text })
})

test.each([
  ['a workbook', file(bytes(0x50, 0x4b, 0x03, 0x04)), 'is a workbook'],
  ['an old workbook', file(bytes(0xd0, 0xcf, 0x11, 0xe0)), 'is a workbook'],
  ['mixed encodings', file('Ağ\n', bytes(0xe9, 0x0a)), 'is not UTF-8 throughout (line 2)'],
  ['a broken UTF-16 file', file(bytes(0xff, 0xfe, 0x00, 0xd8)), 'is not UTF-8 throughout'],
])('%s is refused with a sentence', async (_, given, problem) => {
  expect(await readTableFile(given)).toEqual({ problem: expect.stringContaining(problem) })
})

test('a file that is too large is not opened', async () => {
  const large = Object.assign(file(), { arrayBuffer: () => Promise.reject(new Error('was opened')) })
  Object.defineProperty(large, 'size', { value: MAX_TABLE_BYTES + 1 })
  expect(await readTableFile(large)).toEqual({ problem: expect.stringContaining('9 MB') })
})
