import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { chance, pick } from '../../lib/domain/shared/chance'
import type { Json } from '../../lib/domain/shared/canonical-json'
import { isJsonObject, member } from '../../lib/domain/registries/clinicaltrials-gov/json-member'
import { movedDate } from './perturb'

/** The real records of the import tests, whole. */
export const REAL_RECORDS = 'lib/domain/registries/clinicaltrials-gov/fixtures'
const MOST_BYTES = 190_000_000
const seed = 20261128

/**
 * Writes files of made-up studies as the registry's pages hold them, each file below 200 MB, and gives their paths: every
 * study is a real record drawn at random with its dates moved, its enrolment scaled and some words of its title
 * exchanged, under numbers that no registry has given (NCT90000001). The same size always makes the same files.
 */
export function writeStudyFiles(folder: string, size: number): string[] {
  const random = chance(seed)
  const records = realRecords()
  const words = records.flatMap((record) => titleOf(record).split(' '))
  const files: string[] = []
  let number = 0
  while (number < size) {
    const file = path.join(folder, `studies-${String(files.length + 1)}.json`)
    files.push(file)
    const handle = openSync(file, 'w')
    let bytes = writeSync(handle, '{"studies":[')
    for (let isFirst = true; number < size && bytes < MOST_BYTES; isFirst = false) {
      const study = madeUp(pick(random, records), { number: ++number, words, random })
      bytes += writeSync(handle, `${isFirst ? '' : ','}${JSON.stringify(study)}`)
    }
    writeSync(handle, ']}')
    closeSync(handle)
  }
  return files
}

function realRecords(): Json[] {
  return readdirSync(REAL_RECORDS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(REAL_RECORDS, name), 'utf8')))
}

function titleOf(record: Json): string {
  return String(member(record, 'protocolSection', 'identificationModule', 'briefTitle') ?? '')
}

function madeUp(
  record: Json,
  { number, words, random }: { number: number; words: readonly string[]; random: () => number },
): Json {
  const days = Math.round((random() - 0.5) * 1460)
  const scale = 0.5 + random()
  const ownNumbers = new Set(['orgStudyIdInfo', 'secondaryIdInfos'])
  const change = (value: Json, key: string, parent: string): Json => {
    if (typeof value === 'string') {
      if (key === 'nctId' && parent === 'identificationModule') return `NCT${String(90_000_000 + number)}`
      if (key === 'id' && ownNumbers.has(parent)) return `${value}-${String(number)}`
      if (key === 'briefTitle')
        return value.replaceAll(/\S+/g, (word) => (random() < 0.15 ? pick(random, words) : word))
      return /date$/i.test(key) ? (movedDate(value, days) ?? value) : value
    }
    if (typeof value === 'number')
      return key === 'count' && parent === 'enrollmentInfo' ? Math.round(value * scale) : value
    if (Array.isArray(value)) return value.map((item) => change(item, key, key))
    if (!isJsonObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, change(item, name, key === '' ? parent : key)]),
    )
  }
  return change(record, '', '')
}
