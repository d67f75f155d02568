import { parse } from 'csv-parse/sync'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { MAP_HEADINGS } from '@/lib/domain/trials/map-table'
import { trialMapSchema } from '@/lib/domain/trials/map-views'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET } from './trials/map/route'

beforeAll(async () => void (await openFoundingStore()), 120_000)

describe('the map of the API', () => {
  it('counts the selection by country, the most trials first', async () => {
    const map = trialMapSchema.parse(await (await ask('')).json())
    expect(map.total).toBe(187)
    expect(map.countries[0]).toMatchObject({ value: 'US', label: 'United States' })
    const counts = map.countries.map(({ count }) => count)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(map.firstOnly).toBeGreaterThan(0)
  })

  it('as CSV has the countries and then the reasons for having none, that JSON counts the same', async () => {
    const map = trialMapSchema.parse(await (await ask('phase=PHASE1')).json())
    const answer = await ask('phase=PHASE1&format=csv')
    expect(answer.headers.get('content-disposition')).toMatch(/cell-trial-atlas_map_.*\.csv"$/)
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual([...MAP_HEADINGS])
    expect(rows.map(({ country, trials }) => [country, Number(trials)])).toEqual(
      [...map.countries, ...map.missing].map(({ value, count }) => [value, count]),
    )
  })

  it('as SVG says what it shows, as of when, and where it stands', async () => {
    const answer = await ask('phase=PHASE3&format=svg')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    const drawn = await answer.text()
    expect(drawn).toMatch(/<title>\d+ phase 3 trials<\/title>/)
    expect(drawn).toMatch(/data as of 27 June 2026, version \d+\./)
    expect(drawn).toContain('http://localhost:3000/map?phase=PHASE3')
  })

  it.each([
    ['format=png', ['format']],
    ['phase=nonsense&colour=red', ['phase', 'colour']],
  ])('refuses %s by name', async (query, names) => {
    const answer = await ask(query)
    const { error } = await answer.json()
    expect([answer.status, error.code]).toEqual([400, 'invalid'])
    expect(Object.keys(error.fields)).toEqual(names)
  })
})

async function ask(query: string): Promise<Response> {
  return GET(new NextRequest(`http://localhost:3000/api/v1/trials/map?${query}`))
}
