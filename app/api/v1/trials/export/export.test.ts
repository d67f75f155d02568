import { NextRequest } from 'next/server'
import { beforeAll, expect, test } from 'vitest'
import { openTemporaryStore } from '@/lib/server/db/testing/temporary-store'
import { inTransaction } from '@/lib/server/db/transaction'
import { GET } from './route'

const size = 2_300 // more than two batches of reading
const view = 'sort=-enrollment&columns=title,enrollment,id'

beforeAll(async () => {
  await openTemporaryStore()
  const at = '2026-11-23T00:00:00Z'
  const data = Array.from({ length: size }, (_, place) => ({
    publicId: `TEST-${place + 1}`,
    scope: 'in' as const,
    visibility: 'published' as const,
    title: `Trial ${place + 1}`,
    phaseGroup: 'NOT_CAPTURED',
    enrollmentCount: ((place * 7) % size) + 1, // each number once, not in the order of writing
    createdAt: at,
    updatedAt: at,
  }))
  await inTransaction((tx) => tx.trial.createMany({ data }), { timeoutMs: 120_000 })
})

test('a file holds every row of the view once, in its order, however small its page', async () => {
  const text = await download(`format=ndjson&pageSize=25&${view}`)
  const rows: Record<string, unknown>[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.map((row) => row['Participants (number)'])).toEqual(
    Array.from({ length: size }, (_, at) => size - at),
  )
})

test('its columns are those of the view, in their order, each over its own cells', async () => {
  const [headings, first] = (await download(`format=tsv&${view}`))
    .split('\r\n')
    .map((line) => line.split('\t'))
  expect(headings).toEqual(['Title', 'Participants (number)', 'Participants type', 'Identifier'])
  expect(first).toEqual(['Trial 658', '2300', 'NOT_REPORTED', 'TEST-658'])
})

async function download(query: string): Promise<string> {
  return (await GET(new NextRequest(`http://localhost:3000/api/v1/trials/export?${query}`))).text()
}
