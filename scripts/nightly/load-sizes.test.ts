import { afterAll, expect, test } from 'vitest'
import { copiedApp } from '../bad-days/testing/built-server'
import { measured } from '../bad-days/testing/measured'
import { DRAWN_EACH_TIME, type Load, load } from '../bench/load'
import { storeOf } from './testing/store-of'

const app = copiedApp()
afterAll(app.remove)

const QUESTIONS = [
  ['list page', ['/trials', '/trials?phase=PHASE1', '/trials?country=US&sort=-startedOn', '/trials?page=3']],
  ['facets as JSON', ['/api/v1/trials?facets=1', '/api/v1/trials?facets=1&phase=PHASE2&country=CN']],
] as const

test('ten times the trials take at most twice the time (G9)', async () => {
  const small = await measureAll(5_000)
  const large = await measureAll(50_000)
  for (const [at, [name]] of QUESTIONS.entries())
    expect(large[at]?.p99Ms, name).toBeLessThanOrEqual(2 * (small[at]?.p99Ms ?? 0))
}, 1_200_000)

async function measureAll(trials: number): Promise<Load[]> {
  const server = await app.start(await storeOf(trials))
  const loads: Load[] = []
  for (const [name, paths] of QUESTIONS) {
    await load(server.origin, paths, { seconds: 3, headers: DRAWN_EACH_TIME })
    const figures = await load(server.origin, paths, { headers: DRAWN_EACH_TIME })
    measured('G9', { trials, question: name, ...figures })
    expect(figures.failed).toBe(0)
    loads.push(figures)
  }
  await server.stop()
  return loads
}
