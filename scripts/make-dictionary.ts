import { writeFileSync } from 'node:fs'
import { DICTIONARY_PATH, makeDictionary } from './dictionary/make-dictionary'

writeFileSync(DICTIONARY_PATH, await makeDictionary())
console.log('docs/data-dictionary.md is written.')
