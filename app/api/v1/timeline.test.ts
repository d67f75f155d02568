import { parse } from 'csv-parse/sync'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { TIMELINE_HEADINGS } from '@/lib/domain/trials/timeline-table'
import { timelineSchema } from '@/lib/domain/trials/timeline-views'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET } from './trials/timeline/route'

beforeAll(async () => void (await openFoundingStore()), 120_000)

describe('the timeline of the API', () => {
  it('is the selection by its starts, a page at a time', async () => {
    const timeline = timelineSchema.parse(await (await ask('')).json())
    expect(timeline).toMatchObject({ total: 187, lines: 187, page: 1 })
    const [group] = timeline.groups
    const starts = group?.trials.flatMap(({ start }) => ('text' in start ? [start.earliest] : []))
    expect(starts).toHaveLength(timeline.pageSize)
    expect(starts).toEqual(starts?.toSorted())
    const next = timelineSchema.parse(await (await ask('page=2')).json())
    expect(next.groups[0]).toMatchObject({ count: 187, from: timeline.pageSize })
  })

  it('as CSV has every line of every group, whichever page is asked for', async () => {
    const timeline = timelineSchema.parse(await (await ask('group=country&phase=PHASE1')).json())
    const answer = await ask('group=country&phase=PHASE1&page=2&format=csv')
    expect(answer.headers.get('content-disposition')).toMatch(/cell-trial-atlas_timeline_.*\.csv"$/)
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual([...TIMELINE_HEADINGS])
    expect(rows).toHaveLength(timeline.lines)
    for (const { value, count } of timeline.groups)
      expect(rows.filter(({ group }) => group === value?.value)).toHaveLength(count)
    expect(rows.every((row) => (row.start === '') === (row.start_missing !== ''))).toBe(true)
  })

  it('as SVG says what it shows, as of when, and where it stands', async () => {
    const answer = await ask('group=status&phase=PHASE3&format=svg')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.svg"$/)
    const drawn = await answer.text()
    expect(drawn).toMatch(/<title>\d+ phase 3 trials<\/title>/)
    expect(drawn).toContain('Trials by start, grouped by status')
    expect(drawn).toMatch(/data as of 27 June 2026, version \d+\./)
    expect(drawn).toContain('http://localhost:3000/timeline?group=status&amp;phase=PHASE3')
  })

  it.each([
    ['group=colour', ['group']],
    ['page=0', ['page']],
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
  return GET(new NextRequest(`http://localhost:3000/api/v1/trials/timeline?${query}`))
}
