import { parse } from 'csv-parse/sync'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { LANDSCAPE_HEADINGS } from '@/lib/domain/trials/landscape-table'
import { landscapeSchema } from '@/lib/domain/trials/landscape-views'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET } from './trials/landscape/route'

beforeAll(async () => void (await openFoundingStore()), 120_000)

describe('the landscape of the API', () => {
  it('lays cell types against phases where it is asked for nothing else', async () => {
    const landscape = landscapeSchema.parse(await (await ask('')).json())
    expect(landscape.total).toBe(187)
    expect(landscape.layers).toHaveLength(1)
    expect(landscape.rows.map(({ value }) => value)).toContain('t-cell')
    expect(landscape.columns.find(({ value }) => value === 'PHASE1')?.count).toBe(77)
  })

  it('lays out the selection of its filters, the table’s word `columns` being its own here', async () => {
    const landscape = landscapeSchema.parse(await (await ask('rows=route&columns=phase&country=JP')).json())
    expect(landscape.total).toBeLessThan(187)
    expect(landscape.columns.map(({ value }) => value)).toContain('PHASE1')
  })

  it('as CSV has a row for each cell of each part, with codes and labels, that JSON counts the same', async () => {
    const query = 'rows=studyRole&columns=phase&split=startingMaterial'
    const landscape = landscapeSchema.parse(await (await ask(query)).json())
    const answer = await ask(`${query}&format=csv`)
    expect(answer.headers.get('content-disposition')).toMatch(/cell-trial-atlas_landscape_.*\.csv"$/)
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual([...LANDSCAPE_HEADINGS])
    const layers = landscape.layers.filter(({ own }) => own !== 0)
    expect(rows).toHaveLength(layers.length * landscape.rows.length * landscape.columns.length)
    for (const row of rows) {
      const layer = layers.find(({ value }) => value?.value === row.split)
      const y = landscape.rows.findIndex(({ value }) => value === row.row)
      const x = landscape.columns.findIndex(({ value }) => value === row.column)
      const [trials, known] = [layer?.trials[y]?.[x] ?? -1, layer?.withNumber[y]?.[x] ?? -1]
      const participants = trials > 0 && known === 0 ? '' : String(layer?.participants[y]?.[x])
      expect(row).toMatchObject({ trials: String(trials), participants })
      expect(row.split_label).toBe(layer?.value?.label)
    }
    expect(rows.filter(({ trials, participants }) => trials !== '0' && participants === '')).not.toEqual([])
  })

  it('as SVG says what it shows, as of when, and where it stands', async () => {
    const answer = await ask('columns=route&phase=PHASE3&measure=participants&format=svg')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.svg"$/)
    const drawn = await answer.text()
    expect(drawn).toMatch(/<title>\d+ phase 3 trials<\/title>/)
    expect(drawn).toContain('Cell type × route, planned participants')
    expect(drawn).toMatch(/data as of 27 June 2026, version \d+\./)
    expect(drawn).toContain(
      'http://localhost:3000/landscape?columns=route&amp;measure=participants&amp;phase=PHASE3',
    )
  })

  it.each([
    ['rows=colour', ['rows']],
    ['columns=cellType', ['columns']],
    ['split=phaseGroup', ['split']],
    ['measure=sites', ['measure']],
    ['format=png', ['format']],
    ['format=svg&split=country', ['split']],
    ['phase=nonsense&colour=red', ['phase', 'colour']],
  ])('refuses %s by name', async (query, names) => {
    const answer = await ask(query)
    const { error } = await answer.json()
    expect([answer.status, error.code]).toEqual([400, 'invalid'])
    expect(Object.keys(error.fields)).toEqual(names)
  })
})

async function ask(query: string): Promise<Response> {
  return GET(new NextRequest(`http://localhost:3000/api/v1/trials/landscape?${query}`))
}
