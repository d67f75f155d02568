import { expect, it } from 'vitest'
import { countedOver } from './counted-over'

const list = {
  data: [],
  total: 8,
  atlasTotal: 187,
  page: 1,
  pageSize: 50,
  dataVersion: 1,
  dataDate: '2026-11-23',
}

it('counts of a filter in use were made over the trials without it, all others over the selection', () => {
  expect(countedOver({ ...list, totalWithout: { route: 129 } }, 'route')).toBe(129)
  expect(countedOver({ ...list, totalWithout: { route: 129 } }, 'country')).toBe(8)
  expect(countedOver(list, 'route')).toBe(8)
})
