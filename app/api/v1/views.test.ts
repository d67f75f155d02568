import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { TRIAL_COLUMNS } from '@/lib/domain/trials/trial-columns'
import type { Viewer } from '@/lib/domain/users/viewer'
import { frozenBodySchema } from '@/lib/domain/views/frozen-body'
import { changesSinceSchema, frozenViewListSchema } from '@/lib/domain/views/frozen-view-views'
import { reader } from '@/lib/server/db/reader'
import { freezeView } from '@/lib/server/views/view-commands'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET as exportTrials } from './trials/export/route'
import { GET as list } from './views/route'
import { GET as get } from './views/[id]/route'
import { GET as changes } from './views/[id]/changes/route'
import { GET as cite } from './views/[id]/citation/route'

const ADA: Viewer = { role: 'viewer', id: 'ada', handle: 'ada' }
const QUERY = 'phase=PHASE1&route=intravenous'
const SITE = 'http://localhost:3000'
const TITLE = '=cmd|"<b>Phase 1</b>, {iv}'

let id: string

beforeAll(async () => {
  await openFoundingStore()
  id = (await freezeView(ADA, { title: TITLE, query: QUERY })).id
}, 120_000)

describe('a frozen view of the API', () => {
  it('as JSON holds the rows the export of its day held, under all columns', async () => {
    const columns = TRIAL_COLUMNS.map(({ key }) => key).join(',')
    const whole = await exportTrials(ask(`/trials/export?format=json&columns=${columns}&${QUERY}`))
    const { data } = await whole.json()
    const view = frozenBodySchema.parse(await (await get(ask(`/views/${id}`), at(id))).json())
    expect(view.data).toEqual(data)
    expect(view).toMatchObject({ title: TITLE, query: QUERY, total: data.length })
  })

  it('as a JSON file is the very text whose SHA-256 its list tells', async () => {
    const answer = await get(ask(`/views/${id}?format=json`), at(id))
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="cell-trial-atlas_view_${id}.json"`,
    )
    const { data } = frozenViewListSchema.parse(await (await list(ask('/views'))).json())
    expect(
      createHash('sha256')
        .update(await answer.text())
        .digest('hex'),
    ).toBe(data[0]?.sha256)
  })

  it('as CSV holds the same cells in the same order', async () => {
    const answer = await get(ask(`/views/${id}?format=csv`), at(id))
    const rows: string[][] = parse(await answer.text())
    const { data } = await (await get(ask(`/views/${id}`), at(id))).json()
    expect(rows).toHaveLength(data.length + 1)
    expect(rows[0]).toEqual(TRIAL_COLUMNS.flatMap(({ headings }) => headings))
    expect(rows[1]?.[0]).toBe(data[0].Identifier)
  })

  it('notes each file in the trail, and what is only read not', async () => {
    const before = await reader().auditEntry.count()
    await get(ask(`/views/${id}`), at(id))
    expect(await reader().auditEntry.count()).toBe(before)
    await get(ask(`/views/${id}?format=csv`), at(id))
    const entry = await reader().auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ action: 'export', entityType: 'export' })
    expect(entry.changes).toContain(`view=${id}`)
  })

  it('says what changed since', async () => {
    const since = changesSinceSchema.parse(await (await changes(ask(`/views/${id}/changes`), at(id))).json())
    expect(since).toMatchObject({ problems: [], came: [], went: [], changed: [] })
  })

  it('is cited under its own address, with the state of the data of its day', async () => {
    const answer = await cite(ask(`/views/${id}/citation?format=csl`), at(id))
    const [item] = await answer.json()
    const view = await (await get(ask(`/views/${id}`), at(id))).json()
    expect(item).toMatchObject({
      type: 'dataset',
      URL: `${SITE}/views/${id}`,
      version: String(view.dataVersion),
      issued: { 'date-parts': [view.dataDate.split('-').map(Number)] },
    })
    expect(item.title).toMatch(`${TITLE} (${view.sentence}, frozen on `)
    for (const format of ['ris', 'bibtex', 'text']) {
      const file = await cite(ask(`/views/${id}/citation?format=${format}`), at(id))
      expect(await file.text()).toContain(`${SITE}/views/${id}`)
    }
  })

  it.each([get, changes, cite])('is not found under another id', async (route) => {
    const answer = await route(ask('/views/x?format=csv'), at('01M8E81KZC172Z9MYWTT23M4XV'))
    expect([answer.status, (await answer.json()).error.code]).toEqual([404, 'notFound'])
  })

  it('is refused by name in a format nobody writes, and a list at a page that is none', async () => {
    const format = await get(ask(`/views/${id}?format=exe`), at(id))
    expect([format.status, Object.keys((await format.json()).error.fields)]).toEqual([400, ['format']])
    const page = await list(ask('/views?page=0'))
    expect([page.status, Object.keys((await page.json()).error.fields)]).toEqual([400, ['page']])
  })
})

function ask(path: string): NextRequest {
  return new NextRequest(`${SITE}/api/v1${path}`)
}

function at(view: string): { params: Promise<{ id: string }> } {
  return { params: Promise.resolve({ id: view }) }
}
