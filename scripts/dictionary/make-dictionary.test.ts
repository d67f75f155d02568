import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DICTIONARY_PATH, makeDictionary } from './make-dictionary'
import { readSchema } from './read-schema'

test('the dictionary in docs is the one the code makes (npm run docs:dictionary)', async () => {
  expect(readFileSync(DICTIONARY_PATH, 'utf8')).toBe(await makeDictionary())
})

test('a model is read with its comment, its columns and their notes, without relations', () => {
  const { models, enums } = readSchema(`
/// One thing,
/// said twice.
model Thing {
  id    Int     @id
  name  String? // as given
  kind  Scope   @default(candidate)
  owner Owner   @relation(fields: [id], references: [id])
  parts Part[]

  @@index([name])
}

enum Scope {
  candidate
  in
}
`)
  expect(models).toEqual([
    {
      name: 'Thing',
      description: 'One thing, said twice.',
      fields: [
        { name: 'id', type: 'Int', note: '' },
        { name: 'name', type: 'String?', note: 'as given' },
        { name: 'kind', type: 'Scope', note: '' },
      ],
    },
  ])
  expect(enums).toEqual([{ name: 'Scope', values: ['candidate', 'in'] }])
})
