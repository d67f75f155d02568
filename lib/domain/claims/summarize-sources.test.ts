import { expect, test } from 'vitest'
import { type GivenSource, summarizeSets, summarizeSites } from './summarize-sources'

test('rows of one table are one set, named by what their titles share', () => {
  const rows = [
    source({
      title: 'hPSCreg trial 1, row of the table',
      licence: 'CC0 1.0',
      facts: 12,
      publishedOn: '2025',
    }),
    source({
      title: 'hPSCreg trial 2, row of the table',
      licence: 'CC0 1.0',
      facts: 10,
      publishedOn: '2025',
    }),
    source({ title: 'The review', licence: 'CC BY 4.0', facts: 40, publishedOn: null }),
  ]
  expect(summarizeSets(rows)).toMatchObject([
    { title: 'The review', licence: 'CC BY 4.0', sources: 1, facts: 40, newestOn: null },
    {
      title: 'hPSCreg trial …, row of the table',
      licence: 'CC0 1.0',
      sources: 2,
      facts: 22,
      newestOn: '2025',
    },
  ])
})

test('pages are counted by site; what bears a licence is not among them', () => {
  const pages = [
    source({ url: 'https://www.example.org/a', facts: 1, retrievedOn: '2026-01-02' }),
    source({ url: 'https://example.org/b', facts: 2, retrievedOn: '2026-03' }),
    source({ url: null, kind: 'document', facts: 5 }),
    source({ url: 'https://licensed.org', licence: 'CC0 1.0', facts: 9 }),
  ]
  expect(summarizeSites(pages)).toEqual([
    { site: 'documents', kinds: ['document'], pages: 1, facts: 5, newestOn: null },
    { site: 'example.org', kinds: ['web_page'], pages: 2, facts: 3, newestOn: '2026-03' },
  ])
})

function source(about: Partial<GivenSource>): GivenSource {
  return {
    kind: 'web_page',
    title: 'A page',
    url: null,
    licence: null,
    attribution: null,
    publishedOn: null,
    retrievedOn: null,
    facts: 0,
    ...about,
  }
}
