import { expect, test } from 'vitest'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { readFixtures } from '../../domain/registries/clinicaltrials-gov/fixtures/read-fixtures'
import { gunzipSync } from 'node:zlib'
import { type EntryReader, readApart, readHere } from './entry-reader'
import type { ImportEntry } from './import-entries'
import { givenFile } from './testing/import-files'

const records = readFixtures().map(({ record }) => record)
const files = [
  givenFile('real.json', { studies: [...records, ...records.slice(0, 3), 'no study'] }),
  givenFile('cut.json', JSON.stringify(records.slice(0, 2)).slice(0, -30)),
  'missing.json',
]

test('read in a thread of its own, files give the same entries in the same order', async () => {
  const here = await entriesOf(readHere())
  expect(here.length).toBeGreaterThan(38)
  expect(await entriesOf(readApart())).toEqual(here)
}, 60_000)

test('what an admitted study says is what its kept body says', async () => {
  const studies = (await entriesOf(readHere())).flatMap((entry) =>
    entry.kind === 'study' ? [entry.hashed] : [],
  )
  expect(studies.length).toBeGreaterThanOrEqual(33)
  for (const { study, gzip } of studies)
    expect(readRegistryBody(CLINICAL_TRIALS_GOV, JSON.parse(gunzipSync(gzip).toString('utf8')))).toEqual(
      study.reading,
    )
})

async function entriesOf(reader: EntryReader): Promise<ImportEntry[]> {
  const entries: ImportEntry[] = []
  for (const file of files) for await (const entry of reader.entriesOf(file)) entries.push(entry)
  await reader.close()
  return entries
}
