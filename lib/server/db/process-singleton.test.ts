import { expect, test, vi } from 'vitest'
import { processSingleton } from './process-singleton'

test('two copies of the module hold the same value', async () => {
  const mine = processSingleton('test value', () => ({}))
  vi.resetModules()
  const copy = await import('./process-singleton')
  expect(copy.processSingleton).not.toBe(processSingleton)
  expect(copy.processSingleton('test value', () => ({}))).toBe(mine)
})

test('a value is made once per name, also when it is undefined', () => {
  const make = vi.fn(() => undefined)
  processSingleton('test nothing', make)
  processSingleton('test nothing', make)
  expect(make).toHaveBeenCalledTimes(1)
})

test('a value that could not be made is made anew the next time', () => {
  const failing = () => {
    throw new Error('not yet')
  }
  expect(() => processSingleton('test late', failing)).toThrow('not yet')
  expect(processSingleton('test late', () => 'made')).toBe('made')
})
