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

  it('stays when the reader chose the columns', () => {
    const { drawn, folded } = foldColumns({ ...EMPTY_REQUEST, columns: ['id', 'route'] }, list(100))
    expect(drawn.map((column) => column.key)).toEqual(['id', 'route'])
    expect(folded).toEqual([])
  })
})
