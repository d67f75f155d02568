import { redirect } from 'next/navigation'
import { expect, test, vi } from 'vitest'
import { AppError, type AppErrorCode } from '@/lib/domain/shared/app-error'
import { runExchange } from '@/lib/server/http/exchange'
import { logger } from '@/lib/server/http/logger'
import { answerPage, answerTitle } from './answer-page'
import { failed } from './screens/failed'
import { forMembers } from './screens/for-members'
import { noTrial } from './screens/no-trial'
import { notOpen } from './screens/not-open'
import { nothingHere } from './screens/nothing-here'

test.each([
  ['unauthenticated', 401, forMembers],
  ['forbidden', 403, notOpen],
  ['notFound', 404, nothingHere],
] as const)('a page whose query is %s answers %i with its screen', async (code, status, screen) => {
  expect(await open(failsWith(code))).toMatchObject({ status, drawn: { type: screen.Body } })
})

test('a page of something that is not there answers with the screen of its kind, and no search keeps it', async () => {
  const refused = () => Promise.reject(new AppError('notFound', 'No.'))
  expect(await open(answerPage(refused, noTrial))).toMatchObject({
    status: 404,
    drawn: { type: noTrial.Body },
  })
  expect(await answerTitle(refused, noTrial)({})).toEqual({ title: noTrial.title, robots: { index: false } })
})

test('a page that fails for no expected reason answers 500, and the log says why', async () => {
  const line = vi.spyOn(logger(), 'error').mockImplementation(() => undefined)
  const broken = new Error('The disk is gone.')
  const page = answerPage(() => Promise.reject(broken))
  expect(await open(page, { 'x-request-id': 'r-7' })).toMatchObject({
    status: 500,
    drawn: { type: failed.Body },
  })
  expect(line.mock.calls).toEqual([
    [
      expect.objectContaining({ event: 'failed', requestId: 'r-7', path: '/trials', err: broken }),
      'A request failed.',
    ],
  ])
  line.mockRestore()
})

test('what a page already open fetches keeps 200: the router takes anything else for a broken answer', async () => {
  const headersOf: Record<string, string>[] = [{ rsc: '1' }, { 'next-action': 'abc' }]
  for (const headers of headersOf)
    expect(await open(failsWith('notFound'), headers)).toMatchObject({ status: 200 })
})

test('a redirect of a page and of its title travels on', async () => {
  const lead = () => redirect('/trials')
  await expect(open(answerPage(lead))).rejects.toMatchObject({ digest: expect.stringContaining('/trials') })
  await expect(answerTitle(lead)({})).rejects.toMatchObject({ digest: expect.stringContaining('/trials') })
})

function failsWith(code: AppErrorCode) {
  return answerPage(() => Promise.reject(new AppError(code, 'Refused.')))
}

async function open(page: (props: object) => Promise<unknown>, headers: Record<string, string> = {}) {
  const response = { statusCode: 200 }
  const request = { method: 'GET', url: '/trials?q=name', headers }
  const drawn = await runExchange({ request, response }, () => page({}))
  return { status: response.statusCode, drawn }
}
