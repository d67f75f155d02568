import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { env } from '../env'
import { clientNetwork, networkOf } from './client-address'
import { countAttempt, forgetAttempts, forgiveAttempt } from './sign-in-limits'

const second = 1_000
const minute = 60 * second

beforeEach(() => {
  vi.useFakeTimers()
  forgetAttempts()
})
afterEach(() => {
  vi.useRealTimers()
  Object.assign(env(), { hasTrustedProxy: false })
})

/** How many of `count` attempts are looked at, when all come at once. */
async function admitted(count: number, attempt: (at: number) => { network: string; account: string }) {
  const waits = await Promise.all(Array.from({ length: count }, (_, at) => countAttempt(attempt(at))))
  return waits.filter((wait) => wait === null).length
}

describe('of a hundred wrong passwords', () => {
  test('from one address five are looked at in a minute', async () => {
    const attempt = (at: number) => ({ network: '203.0.113.7', account: `person-${at}` })
    expect(await admitted(100, attempt)).toBe(5)
    await vi.advanceTimersByTimeAsync(minute)
    expect(await admitted(100, attempt)).toBe(5)
  })

  test('on one account from a hundred addresses ten are, then one a growing turn of at most a quarter of an hour', async () => {
    const attempt = (at: number) => ({ network: `10.0.0.${at}`, account: 'ada@example.org' })
    expect(await admitted(100, attempt)).toBe(10)
    const turns = [1, 2, 4, 8, 15, 15, 15]
    for (const turn of turns) {
      await vi.advanceTimersByTimeAsync(turn * minute - second)
      expect(await admitted(100, attempt), `just before the end of ${turn} minutes`).toBe(0)
      await vi.advanceTimersByTimeAsync(second)
      expect(await admitted(100, attempt), `after ${turn} minutes`).toBe(1)
    }
  })

  test('one on each of a hundred accounts from as many addresses thirty are looked at in a minute', async () => {
    const attempt = (at: number) => ({ network: `10.0.0.${at}`, account: `person-${at}` })
    expect(await admitted(100, attempt)).toBe(30)
  })

  test('an attempt refused for everybody does not count against its account', async () => {
    await admitted(30, (at) => ({ network: `10.0.0.${at}`, account: `person-${at}` }))
    expect(await admitted(50, (at) => ({ network: `10.0.1.${at}`, account: 'ada@example.org' }))).toBe(0)
    await vi.advanceTimersByTimeAsync(minute)
    expect(await admitted(50, (at) => ({ network: `10.0.2.${at}`, account: 'ada@example.org' }))).toBe(10)
  })
})

test('a good password gives back what it was counted, and the account starts afresh', async () => {
  const attempt = { network: '203.0.113.7', account: 'ada@example.org' }
  for (let time = 0; time < 100; time++) {
    expect(await countAttempt(attempt)).toBeNull()
    await forgiveAttempt(attempt)
  }
})

test('says how many seconds to wait', async () => {
  const attempt = { network: '203.0.113.7', account: 'ada@example.org' }
  for (let time = 0; time < 5; time++) await countAttempt(attempt)
  await vi.advanceTimersByTimeAsync(20 * second)
  expect(await countAttempt(attempt)).toBe(40)
})

describe('an address counts as', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
  ])('%s as %s', (address, network) => expect(networkOf(address)).toBe(network))
})

describe('the forwarded header', () => {
  const headers = new Headers({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })

  test('behind our own proxy counts by its last entry, which that proxy wrote', () => {
    Object.assign(env(), { hasTrustedProxy: true })
    expect(clientNetwork(headers)).toBe('203.0.113.7')
  })

  test('without one is what the server itself wrote', () => {
    expect(clientNetwork(new Headers({ 'x-forwarded-for': '203.0.113.7' }))).toBe('203.0.113.7')
    expect(clientNetwork(new Headers())).toBe('unknown')
  })
})
