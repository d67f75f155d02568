import { describe, expect, test } from 'vitest'
import { AppError, type AppErrorCode } from '../../domain/shared/app-error'
import { answerApi, jsonAnswer } from './api-answer'
import { logger } from './logger'

const request = new Request('http://localhost:3000/api/v1/trials', { headers: { 'x-request-id': 'r-1' } })
const failing = (error: unknown) => answerApi(request, () => Promise.reject(error))

describe('a failure that is expected', () => {
  test.each<[AppErrorCode, number]>([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['notFound', 404],
    ['conflict', 409],
    ['full', 507],
  ])('%s answers %d with its code and sentence, and is not kept', async (code, status) => {
    const answer = await failing(new AppError(code, 'A sentence.'))
    expect(answer.status).toBe(status)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ error: { code, message: 'A sentence.' } })
  })

  test('names the fields that are wrong', async () => {
    const fields = { phase: 'phase: “PHASE9” is no value of Phase.' }
    const answer = await failing(new AppError('invalid', 'No.', fields))
    expect((await answer.json()).error.fields).toEqual(fields)
  })
})

test('any other failure answers 500 with the request’s id and nothing of what failed', async () => {
  logger().level = 'silent'
  const answer = await failing(new Error('SQLITE_IOERR: /secret/path'))
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).toContain('r-1')
  expect(text).not.toMatch(/SQLITE|secret/)
})

test('an unchanged answer is 304 without a body, a changed one is sent', async () => {
  const etag = jsonAnswer(request, { total: 187 }).headers.get('etag') ?? ''
  const again = new Request(request.url, { headers: { 'if-none-match': etag } })
  expect(jsonAnswer(again, { total: 187 }).status).toBe(304)
  const changed = jsonAnswer(again, { total: 188 })
  expect([changed.status, await changed.json()]).toEqual([200, { total: 188 }])
})
