import { beforeAll, describe, expect, it } from 'vitest'
import { MANUSCRIPT_COLUMNS } from '@/lib/domain/manuscript/manuscript-columns'
import { parseManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'
import { rowsOf, type ManuscriptTable } from '@/lib/domain/manuscript/manuscript-table'
import { MOST_MANUSCRIPT_ROWS } from '@/lib/domain/manuscript/manuscript-views'
import { plainText } from '@/lib/domain/manuscript/plain-text'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import type { ClaimRow } from '@/lib/domain/trials/claim-views'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { listClaims } from '@/lib/server/claims/claim-queries'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { drawManuscript } from './draw-manuscript'

/** The trials of the founding review of iPSC-derived products in ischemic stroke. */
const THREE = 'condition=ischemic-stroke&startingMaterial=ipsc'

type Stated = readonly [field: string, value: string]

/**
 * What the default table says of them, cell by cell: the text, and what it rests on, as field and canonical value of a
 * claim. Read off the claims by hand; nothing is stated where the list is empty.
 */
const EXPECTED: Record<string, Record<string, readonly [text: string, ...stated: Stated[]]>> = {
  NCT06138210: {
    status: ['Recruiting', ['status', 'RECRUITING']],
    dates: ['5 Jun 2024 to 30 Mar 2026', ['startedOn', '2024-06-05'], ['completedOn', '2026-03-30']],
    phase: ['Phase 1/2', ['phase', 'PHASE1|PHASE2']],
    sponsor: ['Xuanwu Hospital, Beijing', ['sponsor', 'xuanwu hospital beijing']],
    enrollment: ['29', ['enrollment', '29']],
    cellType: ['not reported'],
    product: ['GD-iExo-003', ['product', 'gd-iexo-003']],
    dose: [
      '2 · 4 · 8 × 10⁹ particles/kg',
      ['dose', '2000000000 particles/kg|4000000000 particles/kg|8000000000 particles/kg'],
    ],
    route: ['Intravenous', ['route', 'intravenous']],
    window: ['1 to 7 days after onset', ['window', 'ONSET 1..7 days']],
  },
  NCT06299033: {
    status: ['Recruiting', ['status', 'RECRUITING']],
    dates: [
      '9 Nov 2023 (planned) to 30 Dec 2025 (planned)',
      ['startedOn', '2023-11-09'],
      ['completedOn', '2025-12-30'],
    ],
    phase: ['Phase 1', ['phase', 'PHASE1']],
    sponsor: ['Hopstem Biotechnology Inc.', ['sponsor', 'hopstem biotechnology']],
    enrollment: ['21 planned', ['enrollment', '21']],
    cellType: ['Neural stem cell', ['cellType', 'neural-stem-cell']], // the hPSCreg row of 2025; the review is undated
    product: ['hNPC01', ['product', 'hnpc01']],
    dose: ['escalating, up to 4 cohorts', ['dose', 'escalating,up to 4 cohorts']],
    route: ['Intracerebral', ['route', 'intracerebral']],
    window: ['6 to 60 months after onset', ['window', 'ONSET 182.625..1826.25 days']],
  },
  NCT05993884: {
    status: ['Not yet recruiting', ['status', 'NOT_YET_RECRUITING']],
    dates: [
      '15 Aug 2023 (planned) to 15 Aug 2025 (planned)',
      ['startedOn', '2023-08-15'],
      ['completedOn', '2025-08-15'],
    ],
    phase: ['Phase 1', ['phase', 'PHASE1']],
    sponsor: [
      'Allife Medical Science and Technology Co., Ltd.',
      ['sponsor', 'allife medical science and technology'],
    ],
    enrollment: ['27 planned', ['enrollment', '27']],
    cellType: ['Endothelial progenitor cell', ['cellType', 'endothelial-progenitor-cell']],
    product: ['ALF201', ['product', 'alf201']],
    dose: ['not captured yet'],
    route: ['Intravenous', ['route', 'intravenous']],
    window: ['not captured yet'],
  },
}
const IN_FORCE: ReadonlySet<string> = new Set(['accepted', 'in force'])
const FIELDS: Record<string, readonly string[]> = { dates: ['startedOn', 'completedOn'] }

let claims: ClaimRow[]
let table: ManuscriptTable

beforeAll(async () => {
  await openFoundingStore()
  table = (await draw(THREE)).table
  claims = await listClaims(
    ANONYMOUS,
    rowsOf(table).map(({ id }) => id),
  )
}, 120_000)

describe('the default table of the founding review’s three trials', () => {
  it('has a row for each of them and the columns reviews print', () => {
    expect(rowsOf(table).map(({ id }) => id)).toEqual(['NCT06138210', 'NCT06299033', 'NCT05993884'])
    expect(table.head.map(({ label }) => label)).toEqual([
      'Identifier',
      'Status',
      'Start to completion',
      'Phase',
      'Lead sponsor',
      'Participants',
      'Cell type',
      'Product',
      'Dose',
      'Route',
      'Time from onset',
      'References',
    ])
  })
})

const cells = Object.entries(EXPECTED).flatMap(([trial, columns]) =>
  Object.entries(columns).map(([column, [text, ...stated]]) => ({ trial, column, text, stated })),
)

describe.each(cells)('the cell $column of $trial', ({ trial, column, text, stated }) => {
  it(`is “${text}”`, () => {
    expect(cellOf(trial, column)?.text).toBe(text)
  })

  it('is what the newest of the sources in force states, and nothing else is known of it', () => {
    const fields = FIELDS[column] ?? [column]
    const newest = fields.flatMap((field) => {
      const row = newestStated(trial, field)
      return row ? [[row.field, row.value]] : []
    })
    expect(newest).toEqual(stated)
  })

  it('rests on a source in the references of its row', () => {
    const numbers = numbersOf(cellOf(trial, 'references')?.text ?? '')
    const titles = table.references
      .filter(({ number }) => numbers.includes(number))
      .map(({ item }) => item.title)
    for (const [field, value] of stated)
      expect(
        claimsOf(trial, field).some((claim) => claim.value === value && titles.includes(claim.source)),
      ).toBe(true)
  })
})

it('each source a row rests on is one its claims name, and the last reference is the atlas', () => {
  for (const { id } of rowsOf(table)) {
    const known = new Set(claims.filter((claim) => claim.trial === id).map(({ source }) => source))
    for (const number of numbersOf(cellOf(id, 'references')?.text ?? ''))
      expect(known).toContain(table.references[number - 1]?.item.title)
  }
  const { item } = table.references.at(-1) ?? {}
  expect(item?.title).toMatch(/^3 trials/)
  expect(item?.URL).toMatch(/\/trials\?condition=ischemic-stroke&startingMaterial=ipsc$/)
})

it('where sources disagree the footnote says each value that one of them states', () => {
  const marks = cellOf('NCT06138210', 'dose')?.marks ?? []
  const note = table.footnotes.find(({ mark }) => marks.includes(mark))?.text ?? ''
  expect(note).toMatch(/^Sources disagree on dose\. Shown is “2 · 4 · 8 × 10⁹ particles\/kg” \[\d/)
  expect(note).toMatch(/Others say “20 · 40 · 80 µg\/kg” \[\d/)
})

it('every trial of the atlas fits into its cells, whatever is chosen', async () => {
  const keys = MANUSCRIPT_COLUMNS.map(({ key }) => key)
  const list = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, pageSize: 500 }, { facets: false })
  const seen = new Set<string>()
  for (const sort of ['id', '-id']) {
    const { table: whole } = await draw(`columns=${keys.join(',')}&group=cellType&sort=${sort}`)
    expect(rowsOf(whole)).toHaveLength(MOST_MANUSCRIPT_ROWS)
    for (const { id, cells: own } of rowsOf(whole)) {
      seen.add(id)
      expect(own).toHaveLength(keys.length)
      expect(own.filter(({ text }) => text === '' || text !== plainText(text))).toEqual([])
    }
    const marked = [...whole.head, ...rowsOf(whole).flatMap(({ cells: own }) => own)]
    const marks = new Set(marked.flatMap((each) => each.marks))
    expect([...marks].sort()).toEqual(whole.footnotes.map(({ mark }) => mark).sort())
  }
  expect(seen).toEqual(new Set(list.data.map(({ id }) => id)))
}, 60_000)

function cellOf(trial: string, column: string) {
  const at = table.head.findIndex(({ key }) => key === column)
  return rowsOf(table).find(({ id }) => id === trial)?.cells[at]
}

function claimsOf(trial: string, field: string): ClaimRow[] {
  return claims.filter((claim) => claim.trial === trial && claim.field === field && IN_FORCE.has(claim.state))
}

// what a source states outranks what a rule reads off it, whenever that was
function newestStated(trial: string, field: string): ClaimRow | undefined {
  const stated = claimsOf(trial, field).filter(({ value }) => value !== null)
  return stated.toSorted(
    (left, right) =>
      Number(left.basis === 'rule') - Number(right.basis === 'rule') ||
      (right.statedOn ?? '').localeCompare(left.statedOn ?? ''),
  )[0]
}

function numbersOf(text: string): number[] {
  return text.split(', ').flatMap((part) => {
    const [first = 0, last = first] = part.split('–').map(Number)
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })
}

async function draw(query: string) {
  const vocabulary = await getTrialVocabulary(ANONYMOUS)
  const { request, problems } = parseManuscriptRequest(new URLSearchParams(query), vocabulary)
  expect(problems).toEqual([])
  return drawManuscript(ANONYMOUS, request, vocabulary)
}
