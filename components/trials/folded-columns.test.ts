import { describe, expect, it } from 'vitest'
import { foldColumns } from './folded-columns'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'

const list = (missing: number) => ({
  data: [],
  total: 100,
  atlasTotal: 100,
  page: 1,
  pageSize: 50,
  dataVersion: 1,
  dataDate: '2026-11-23',
  facets: {
    route: [
      { value: 'intravenous', label: 'Intravenous', count: 100 - missing },
      { value: 'NOT_CAPTURED', label: 'not captured yet', count: missing },
    ],
  },
})

describe('a usual column', () => {
  it('folds into one line when over 80 % of the trials have no value', () => {
    const { drawn, folded } = foldColumns(EMPTY_REQUEST, list(81))
    expect(folded.map(({ column, words, share }) => [column.key, words, share])).toEqual([
      ['route', 'not captured yet', '81 %'],
    ])
    expect(drawn.map((column) => column.key)).not.toContain('route')
  })

  it('stays at exactly 80 %', () => {
    expect(foldColumns(EMPTY_REQUEST, list(80)).folded).toEqual([])
  })

  it('stays where its own filter leaves only trials with a value, however many others lack one', () => {
    const intravenous = { ...list(750), total: 8 }
    const anyOf = { ...EMPTY_REQUEST.filters.anyOf, route: ['intravenous'] }
    const request = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
    expect(foldColumns(request, intravenous).folded).toEqual([])
  })

  it('folds where its own filter asks for trials without a value', () => {
    const anyOf = { ...EMPTY_REQUEST.filters.anyOf, route: ['NOT_CAPTURED'] }
    const request = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
    expect(foldColumns(request, list(100)).folded.map(({ share }) => share)).toEqual(['100 %'])
  })

  it('stays when the reader chose the columns', () => {
    const { drawn, folded } = foldColumns({ ...EMPTY_REQUEST, columns: ['id', 'route'] }, list(100))
    expect(drawn.map((column) => column.key)).toEqual(['id', 'route'])
    expect(folded).toEqual([])
  })
})
