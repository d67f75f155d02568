import { RateLimiterMemory } from 'rate-limiter-flexible'
import { processSingleton } from '../db/process-singleton'

const minute = 60

/** RELIABILITY D7: wrong passwords a minute from one network, on one account before delays, and by everybody. */
const perNetwork = 5
const perAccount = 10
const byEverybody = 30
const longestDelay = 15 * minute

export interface Attempt {
  network: string
  account: string // the e-mail address as typed, known or not
}

/**
 * Counts an attempt as a failed one before it is looked at, so that a hundred at once are not a hundred guesses. Returns
 * the seconds to wait where it may not be made, null where it may; `forgiveAttempt` takes a good one back. Live sign-ins
 * are never touched: whoever is signed in stays so while somebody guesses at the account.
 */
export async function countAttempt({ network, account }: Attempt): Promise<number | null> {
  const { networks, everybody } = limits()
  const wait = (await tryOne(networks, network)) ?? (await countOnAccount(account))
  if (wait !== null) return wait
  const spray = await tryOne(everybody, 'everybody')
  if (spray !== null) await limits().failures.reward(account)
  return spray
}

/** Takes back what `countAttempt` counted, because the attempt was a good one; the account starts afresh. */
export async function forgiveAttempt({ network, account }: Attempt): Promise<void> {
  const { networks, everybody, failures, turns } = limits()
  await networks.reward(network)
  await everybody.reward('everybody')
  await failures.delete(account)
  await turns.delete(account)
}

/** Counts one more guess of a network at something else than a password; returns the seconds to wait, or null. */
export function countGuess(network: string): Promise<number | null> {
  return tryOne(limits().networks, network)
}

/** Takes back what `countGuess` counted. */
export async function forgiveGuess(network: string): Promise<void> {
  await limits().networks.reward(network)
}

/** Forgets all that was counted; for tests. */
export function forgetAttempts(): void {
  Object.assign(limits(), makeLimits())
}

// The first ten are free; from then on one attempt a turn, and each turn is twice as long as the one before.
async function countOnAccount(account: string): Promise<number | null> {
  const { failures, turns } = limits()
  const { consumedPoints } = await failures.penalty(account)
  if (consumedPoints < perAccount) return null
  const turn = Math.min(longestDelay, minute * 2 ** (consumedPoints - perAccount))
  const wait = await tryOne(turns, account, turn)
  if (wait !== null) await failures.reward(account)
  return wait
}

async function tryOne(
  limiter: RateLimiterMemory,
  key: string,
  customDuration?: number,
): Promise<number | null> {
  try {
    await limiter.consume(key, 1, customDuration === undefined ? {} : { customDuration })
    return null
  } catch (refusal) {
    return secondsOf(refusal)
  }
}

function secondsOf(refusal: unknown): number {
  if (typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal)
    return Math.max(1, Math.ceil(Number(refusal.msBeforeNext) / 1000))
  throw refusal
}

function limits() {
  return processSingleton('signInLimits', makeLimits)
}

function makeLimits() {
  return {
    networks: new RateLimiterMemory({ points: perNetwork, duration: minute }),
    everybody: new RateLimiterMemory({ points: byEverybody, duration: minute }),
    failures: new RateLimiterMemory({ points: perAccount, duration: 24 * 60 * minute }),
    turns: new RateLimiterMemory({ points: 1, duration: minute }),
  }
}
