import type { APIResponse } from '@playwright/test'
import { ACTION_INPUTS, type ActionInput } from '../scripts/rights/action-inputs'
import { ACTIONS } from '../scripts/rights/actions'
import { ADDRESSES, NOBODYS } from '../scripts/rights/addresses'
import { type BuiltAction, builtActions } from '../scripts/rights/build-output'
import { type Answer, type Caller, RIGHTS } from '../scripts/rights/callers'
import { requestsOf, SITE, storeMarks } from './callers'
import { expect, test } from './fixtures'
import { callAction } from './server-actions'
import { linesLogged, refusalsSince } from './server-log'

const SAYS = {
  unauthenticated: 'You are not signed in.',
  forbidden: 'Your account may not do this.',
  invalid: 'Some of what was entered cannot be taken; nothing was stored.',
}
const BESIDE = [[], [{ role: 'admin', id: NOBODYS, handle: 'system' }]] // and who somebody would like to be
const guarded = builtActions(process.cwd()).filter(({ name }) => name in ACTION_INPUTS)

for (const caller of ['anonymous', 'viewer', 'curator', 'reviewer', 'banned'] satisfies Caller[])
  test(`each action the table keeps from ${caller} is refused, changes nothing, and leaves one line in the log (D5)`, async ({
    browser,
  }) => {
    test.setTimeout(600_000)
    const requests = await requestsOf(caller, browser)
    const [marks, lines] = [storeMarks(), linesLogged()]
    const expected: string[] = []
    for (const action of guarded) {
      const { id, name } = action
      const refusal = answerTo(name, caller)
      if (refusal === 'allowed') continue
      for (const beside of BESIDE) {
        const answer = await callAction(requests, id, {
          input: inputOf(name),
          origin: SITE,
          page: pageOf(action),
          beside,
        })
        await expectSaid(answer, SAYS[refusal], name)
        expected.push(`${refusal} action ${id}`)
      }
    }
    await requests.dispose()
    expect(expected).not.toEqual([])
    expect(storeMarks()).toEqual(marks)
    expect(refusalsSince(lines)).toEqual(expected)
  })

// A form without a control: what it is sent means the same with nothing in it.
const TAKES_NOTHING = ['app/account/account-actions.ts endOtherSignInsAction']

test('what no form of ours sends is refused to who has the right, too, and leaves one line in the log (D4, D5)', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const requests = await requestsOf('admin', browser)
  const [marks, lines] = [storeMarks(), linesLogged()]
  const expected: string[] = []
  for (const action of guarded.filter(({ name }) => !TAKES_NOTHING.includes(name)))
    for (const [shape, input] of Object.entries(misshapen(inputOf(action.name)))) {
      const answer = await callAction(requests, action.id, { input, origin: SITE, page: pageOf(action) })
      await expectSaid(answer, '', `${action.name} given ${shape}`)
      expected.push(`invalid action ${action.id}`)
    }
  await requests.dispose()
  expect(storeMarks()).toEqual(marks)
  expect(refusalsSince(lines)).toEqual(expected)
})

test('at an address without it, an action is refused to a stranger all the same (D5)', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const requests = await requestsOf('anonymous', browser)
  const marks = storeMarks()
  const wrong: string[] = []
  for (const { id, name } of guarded.filter(({ name }) => answerTo(name, 'anonymous') !== 'allowed'))
    for (const page of ['/nowhere', '/api/v1/trials', '/api/health/live']) {
      const answer = await callAction(requests, id, { input: inputOf(name), origin: SITE, page })
      if (![404, 405].includes(answer.status())) wrong.push(`${name} at ${page}: ${answer.status()}`)
    }
  await requests.dispose()
  expect(wrong).toEqual([])
  expect(storeMarks()).toEqual(marks)
})

test('an action nobody wrote is not found, whatever it is called (D5)', async ({ browser }) => {
  const requests = await requestsOf('admin', browser)
  const marks = storeMarks()
  for (const id of ['0'.repeat(42), 'x', '__proto__', `${guarded[0]?.id ?? ''}0`]) {
    const answer = await callAction(requests, id, { input: { json: [] }, origin: SITE })
    expect([400, 404, 409], `${id}: ${answer.status()}`).toContain(answer.status())
  }
  await requests.dispose()
  expect(storeMarks()).toEqual(marks)
})

function answerTo(name: BuiltAction['name'], caller: Caller): Answer {
  return RIGHTS[ACTIONS[name] ?? 'open'][caller]
}

function inputOf(name: BuiltAction['name']): ActionInput {
  return ACTION_INPUTS[name] ?? { json: [] }
}

/** What an action could be given past our pages in place of what it takes. */
function misshapen(input: ActionInput): Record<string, ActionInput> {
  const smuggled = { role: 'admin', author: NOBODYS, status: 'accepted', createdAt: '2020-01-01T00:00:00Z' }
  const anything = {
    nothing: { json: [] },
    nulls: { json: [null, null, null] },
    texts: { json: ['x', 'y', 'z'] },
  }
  if ('form' in input) {
    const { form, before = [{ attempt: 0 }] } = input
    return { ...anything, 'a record for a form': { json: [...before, { ...form, ...smuggled }] } }
  }
  return {
    ...anything,
    'a list for a record': { json: [input.json] },
    'a form for a record': { form: smuggled, before: [] },
    'further fields': { json: [{ ...Object(input.json[0]), ...smuggled }] },
  }
}

/** An address of a page whose forms post to the action: elsewhere Next does not run it. */
function pageOf({ name, pages }: BuiltAction): string {
  const patterns = pages.map((entry) => entry.replace(/^app|\/\([^)]+\)|\/page$/g, '') || '/')
  const address = ADDRESSES.find(({ pattern }) => patterns.includes(pattern))
  if (!address) throw new Error(`No page holds ${name}.`)
  return address.sample
}

/** The action ran and answered its own refusal, with the page around it as the caller may see it. */
async function expectSaid(answer: APIResponse, sentence: string, name: string): Promise<void> {
  const body = await answer.text()
  expect([200, 401, 403, 404], name).toContain(answer.status())
  expect(answer.headers()['content-type'], name).toContain('text/x-component')
  expect(body, name).not.toMatch(/^\w+:E\{"digest":"\d+"/m)
  expect(body, name).toContain(sentence)
}
