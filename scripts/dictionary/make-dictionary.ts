import { readFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { writeDictionary } from './write-dictionary'

const root = path.resolve(import.meta.dirname, '..', '..')
export const DICTIONARY_PATH = path.join(root, 'docs', 'data-dictionary.md')

/** Makes the text of docs/data-dictionary.md, formatted as everything else in the repository. */
export async function makeDictionary(): Promise<string> {
  const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8')
  const config = await resolveConfig(DICTIONARY_PATH)
  return format(writeDictionary(schema, root), { ...config, filepath: DICTIONARY_PATH })
}
