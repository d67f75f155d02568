// The browser tells of each frame it refused, so these stories do without the fixture that fails on such words.
import { expect, test } from '@playwright/test'
import { ADDRESSES } from '../scripts/rights/addresses'
import { builtActions } from '../scripts/rights/build-output'
import { ACTION_INPUTS } from '../scripts/rights/action-inputs'
import { entriesSince, requestsOf, SITE, storeMarks } from './callers'
import { callAction } from './server-actions'

const ORIGINS: [name: string, headers: Record<string, string>][] = [
  ['missing', {}],
  ['null', { origin: 'null' }],
  ['foreign', { origin: 'https://evil.example' }],
  ['empty', { origin: '' }],
  ['no address', { origin: 'evil' }],
  ['ours with a path', { origin: `${SITE}/` }],
  ['ours as the start of another', { origin: `${SITE}.evil.example` }],
  ['ours with another scheme', { origin: SITE.replace('http:', 'https:') }],
  ['ours and a foreign one', { origin: `${SITE}, https://evil.example` }],
  [
    'foreign, with an equal forwarded host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
  [
    'foreign, with an equal host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  ],
]
const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json',
]

test('a write from anywhere but our own pages is refused at every address, by every method, and changes nothing (E4)', async ({
  browser,
}) => {
  test.setTimeout(900_000)
  const requests = await requestsOf('admin', browser)
  const marks = storeMarks()
  const wrong: string[] = []
  for (const { sample } of ADDRESSES)
    for (const [at, [name, headers]] of ORIGINS.entries()) {
      const [type = '', method = ''] = [TYPES[at % TYPES.length], ['POST', 'PUT', 'PATCH', 'DELETE'][at % 4]]
      const answer = await requests.fetch(sample, {
        method,
        headers: { ...headers, 'content-type': type },
        data: 'x=1',
      })
      if (answer.status() !== 403) wrong.push(`${method} ${sample} (${name}, ${type}): ${answer.status()}`)
    }
  await requests.dispose()
  expect(wrong).toEqual([])
  expect(storeMarks()).toEqual(marks)
})

test('every action of a signed-in admin is refused without our own origin (E4)', async ({ browser }) => {
  test.setTimeout(600_000)
  const requests = await requestsOf('admin', browser)
  const marks = storeMarks()
  for (const { id, name } of builtActions(process.cwd()))
    for (const origin of ['null', 'https://evil.example', `${SITE}.evil.example`]) {
      const answer = await callAction(requests, id, { input: ACTION_INPUTS[name] ?? { json: [] }, origin })
      expect(answer.status(), `${name} from ${origin}`).toBe(403)
    }
  await requests.dispose()
  expect(storeMarks()).toEqual(marks)
})

for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])
  test(`a form of ${type} in a sandboxed frame, whose origin is null, is refused in the browser (E4)`, async ({
    page,
  }) => {
    const marks = storeMarks()
    const frame = `<form action="${SITE}/login" method="post" enctype="${type}"><input name="email" value="a@example.org"><button>Send</button></form>`
    await page.setContent(`<iframe sandbox="allow-forms" srcdoc='${frame}'></iframe>`)
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).click()
    const answer = await answered
    expect(await answer.request().headerValue('origin')).toBe('null')
    expect(answer.status()).toBe(403)
    expect(storeMarks()).toEqual(marks)
  })

test('opening every page, route and file changes nothing but the trail of exports (E4)', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const requests = await requestsOf('admin', browser)
  const { dataVersion, historyEntries } = storeMarks()
  for (const { sample } of ADDRESSES) {
    await requests.get(sample, { maxRedirects: 0 })
    await requests.head(sample, { maxRedirects: 0 })
  }
  await requests.dispose()
  expect(storeMarks().dataVersion).toBe(dataVersion)
  expect(entriesSince(historyEntries).filter((action) => !/export/i.test(action))).toEqual([])
})
