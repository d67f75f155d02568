import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellTypeDetailSchema, cellTypeListSchema } from '@/lib/domain/cell-types/cell-type-views'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { listTrials } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { loadCellType, loadCellTypeList } from './cell-type-data'

let store: Awaited<ReturnType<typeof openFoundingStore>>
beforeAll(async () => {
  store = await openFoundingStore()
}, 120_000)
afterAll(async () => store.close())

test('every cell type stands below its parent, whose counts include it', async () => {
  const { data } = cellTypeListSchema.parse(await loadCellTypeList(ANONYMOUS))
  expect(data).toHaveLength(48)
  for (const [at, { id, parentId, depth, trials, products }] of data.entries()) {
    const parentAt = data.findIndex((node) => node.id === parentId)
    if (parentId === null) expect(depth, id).toBe(0)
    else {
      expect(parentAt, id).toBeLessThan(at)
      expect(data[parentAt], id).toMatchObject({ depth: depth - 1 })
      expect(data[parentAt]?.trials, id).toBeGreaterThanOrEqual(trials)
      expect(data[parentAt]?.products, id).toBeGreaterThanOrEqual(products)
    }
  }
})

test('the counts of trials are those of the trial table', async () => {
  const { data } = await loadCellTypeList(ANONYMOUS)
  expect(data.find(({ id }) => id === 'natural-killer-cell')?.trials).toBe(32)
  for (const { id, trials } of data) {
    const filters = { ...EMPTY_REQUEST.filters, anyOf: { cellType: [id] } }
    const { total } = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters }, { facets: false })
    expect(trials, id).toBe(total)
  }
})

test('a cell type has its mappings, statements, products and trials', async () => {
  const cellType = cellTypeDetailSchema.parse(await loadCellType(ANONYMOUS, 'endothelial-progenitor-cell'))
  expect(cellType.ancestors.map(({ value }) => value)).toEqual(['endothelial-lineage-cell'])
  expect(cellType.mappings).toContainEqual(
    expect.objectContaining({ scheme: 'CL', code: '0002619', match: 'broad' }),
  )
  expect(cellType.products.map(({ id }) => id)).toContain('alf201')
  expect(cellType.trials.data.map(({ id }) => id)).toContain('NCT05993884')
  expect(cellType.statements.length).toBeGreaterThan(0)
  const numbers = cellType.sources.map(({ number }) => number)
  const cited = cellType.statements.flatMap(({ citations }) =>
    citations.map(({ sourceNumber }) => sourceNumber),
  )
  expect(cited.filter((number) => !numbers.includes(number))).toEqual([])
})

test('an unknown cell type is not found', async () => {
  await expect(loadCellType(ANONYMOUS, 'nothing')).rejects.toMatchObject({ code: 'notFound' })
})
