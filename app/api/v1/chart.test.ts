import { parse } from 'csv-parse/sync'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { TRIAL_CHART_NAMES, trialChartSchema } from '@/lib/domain/trials/trial-chart'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET } from './trials/chart/route'

beforeAll(async () => void (await openFoundingStore()), 120_000)

describe('a chart of the API', () => {
  it.each(TRIAL_CHART_NAMES)('%s holds the same numbers as JSON, CSV and drawing', async (name) => {
    const chart = trialChartSchema.parse(await (await ask(`chart=${name}`)).json())
    expect(chart.trials).toBe(187)
    const rows: Record<string, string>[] = parse(await (await ask(`chart=${name}&format=csv`)).text(), {
      columns: true,
    })
    expect(rows).toEqual(
      chart.lines.map(({ value, label, count }) => ({ value, label, trials: String(count) })),
    )
    const drawn = await (await ask(`chart=${name}&format=svg`)).text()
    const numbers = [...drawn.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, number]) => Number(number))
    const counts = chart.lines.filter((line) => name !== 'startYear' || !line.isMissing)
    if (counts.length <= 40) expect(numbers).toEqual(expect.arrayContaining(counts.map(({ count }) => count)))
    expect(drawn).toMatch(/<title>187 trials of cell therapies<\/title>/)
  })

  it('counts its own choice over the selection without it, and says so in the drawing', async () => {
    const query = 'chart=phaseGroup&phaseGroup=PHASE1&route=intravenous'
    const chart = trialChartSchema.parse(await (await ask(query)).json())
    const chosen = chart.lines.filter(({ isSelected }) => isSelected)
    expect(chosen.map(({ value }) => value)).toEqual(['PHASE1'])
    expect(chart.trials).toBeGreaterThan(chosen[0]?.count ?? Infinity)
    expect(chart.lines.reduce((sum, { count }) => sum + count, 0)).toBe(chart.trials)
    const drawn = await (await ask(`${query}&format=svg`)).text()
    expect(drawn).toContain(`counted in the ${chart.trials} trials of the same selection`)
  })

  it('as a drawing says what it shows, as of when, and where it stands', async () => {
    const answer = await ask('chart=startYear&format=svg&country=JP')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="cell-trial-atlas_startYear_[\w.-]+\.svg"$/,
    )
    const drawn = await answer.text()
    expect(drawn).toMatch(/<title>\d+ trials in Japan<\/title>/)
    expect(drawn).toContain('Trials by start year')
    expect(drawn).toMatch(/data as of 27 June 2026, version \d+\./)
    expect(drawn).toContain('http://localhost:3000/?country=JP')
  })

  it('says in words how many trials have no start, which has no place among the years', async () => {
    const { lines } = trialChartSchema.parse(await (await ask('chart=startYear')).json())
    const missing = lines.filter(({ isMissing }) => isMissing)
    expect(missing).toHaveLength(1)
    const drawn = await (await ask('chart=startYear&format=svg')).text()
    expect(drawn).toContain(`Start date not captured yet: ${missing[0]?.count} trials.`)
  })

  it.each([
    ['', ['chart']],
    ['chart=colour', ['chart']],
    ['chart=route&format=png', ['format']],
    ['chart=route&phase=nonsense&colour=red', ['phase', 'colour']],
  ])('refuses “%s” by name', async (query, names) => {
    const answer = await ask(query)
    const { error } = await answer.json()
    expect([answer.status, error.code]).toEqual([400, 'invalid'])
    expect(Object.keys(error.fields)).toEqual(names)
  })
})

async function ask(query: string): Promise<Response> {
  return GET(new NextRequest(`http://localhost:3000/api/v1/trials/chart?${query}`))
}
