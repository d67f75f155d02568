import { afterAll, expect, test } from 'vitest'
import { copiedApp } from '../bad-days/testing/built-server'
import { measured } from '../bad-days/testing/measured'
import { measurePages } from '../bench/pages'
import { storeOf } from './testing/store-of'

const app = copiedApp()
afterAll(app.remove)

test('pages of 5,000 trials are answered as often as promised, and none fails (G8)', async () => {
  const storePath = await storeOf(5_000)
  const server = await app.start(storePath)
  const pages = await measurePages({ origin: server.origin, storePath }, { seconds: 60 })
  for (const { name, target, ...figures } of pages)
    measured('G8', { question: name, ...figures, target: target ?? 'none' })
  await server.stop()
  expect(pages.filter(({ failed }) => failed > 0)).toEqual([])
  expect(pages.filter(({ perSecond, target }) => perSecond < (target ?? 0))).toEqual([])
}, 1_200_000)
