import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { MANUSCRIPT_FORMAT_FACTS, MANUSCRIPT_FORMATS } from '@/lib/domain/manuscript/manuscript-format'
import { reader } from '@/lib/server/db/reader'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET } from './trials/manuscript-table/route'

beforeAll(async () => void (await openFoundingStore()), 120_000)

const three = 'condition=ischemic-stroke&startingMaterial=ipsc'

describe('a manuscript table of the API', () => {
  it.each(MANUSCRIPT_FORMATS)('is a file to keep as %s, named by what it holds', async (format) => {
    const answer = await ask(`format=${format}&${three}`)
    const { mediaType, extension, holds } = MANUSCRIPT_FORMAT_FACTS[format]
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType)
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="cell-trial-atlas_${holds === 'table' ? 'manuscript-table' : 'references'}_` +
          `2026-06-27_v\\d+_[0-9a-f]{8}\\.${extension}"$`,
      ),
    )
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500)
  })

  it('holds the selection, columns, order and grouping of its address, and its permanent link', async () => {
    const asked = 'q=stroke&sort=id&group=phase&columns=phase%2Cid'
    const text = await (await ask(`format=markdown&columns=phase,id&group=phase&sort=id&q=stroke`)).text()
    expect(text).toContain(`<http://localhost:3000/manuscript-table?${asked}>`)
    expect(text).toContain('\n| Phase | Identifier |\n')
    expect(text).toMatch(/\n\| \*\*Phase: Phase 1\*\* \| {2}\|\n\| Phase 1(?:<sup>\w+<\/sup>)? \| \w+ \|\n/)
    expect(text).toMatch(
      /^\*\*\d+ trials matching “stroke”\.\*\* Cell Trial Atlas \\\[\d+\\\], data as of 27 June 2026/,
    )
  })

  it('says how many trials there are where not all of them fit, and that the export has them', async () => {
    const text = await (await ask('format=markdown&columns=id')).text()
    expect(text).toContain('The selection holds 187 trials; a manuscript table holds at most 100,')
    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2 + 100)
    expect(await (await ask('format=markdown&columns=id&phase=PHASE3')).text()).not.toContain('at most')
  })

  it('leaves an entry in the trail: which file of what, and of how many trials', async () => {
    await ask('format=docx&phase=PHASE3&group=country')
    const { changes, entityId } = await reader().auditEntry.findFirstOrThrow({
      where: { action: 'export' },
      orderBy: { seq: 'desc' },
    })
    expect(entityId).toMatch(/^manuscript-table:\d{4}-\d\d-\d\d$/)
    expect(JSON.parse(changes)).toEqual(
      expect.arrayContaining([
        { field: 'format', from: null, to: 'docx' },
        { field: 'query', from: null, to: 'phase=PHASE3&group=country' },
      ]),
    )
  })

  it.each([
    ['', ['format']],
    ['format=pdf', ['format']],
    ['format=docx&columns=colour', ['columns']],
    ['format=docx&group=colour', ['group']],
    ['format=docx&phase=nonsense', ['phase']],
  ])('refuses “%s” by name', async (query, names) => {
    const answer = await ask(query)
    const { error } = await answer.json()
    expect([answer.status, error.code, Object.keys(error.fields)]).toEqual([400, 'invalid', names])
  })
})

async function ask(query: string): Promise<Response> {
  return GET(new NextRequest(`http://localhost:3000/api/v1/trials/manuscript-table?${query}`))
}
