import { expect, test } from 'vitest'
import { exactOption, matchOptions } from './combobox-options'

const options = [
  { value: 'intra-arterial', label: 'Intra-arterial' },
  { value: 'arterial', label: 'Arterial line' },
  { value: 'iv', label: 'Intravenous', words: 'IV drip' },
]
const labels = (query: string) => matchOptions(options, query).map(({ value }) => value)

test('a list is offered whole until something is typed', () => {
  expect(labels(' ')).toEqual(['intra-arterial', 'arterial', 'iv'])
})

test('what begins with the words typed comes first, other names are found too', () => {
  expect(labels('arterial')).toEqual(['arterial', 'intra-arterial'])
  expect(labels('drip')).toEqual(['iv'])
  expect(labels('nothing')).toEqual([])
})

test('the exact name is recognised in any case', () => {
  expect(exactOption(options, 'INTRAVENOUS')?.value).toBe('iv')
  expect(exactOption(options, '')).toBeNull()
})
