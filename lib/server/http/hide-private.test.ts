import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hidePrivate } from './hide-private'

const written = (line: object): unknown => JSON.parse(hidePrivate(JSON.stringify(line)))

test.each([
  [
    'Invalid `user.create()` invocation: { email: "ada@example.org", password: "pa\\"ss word" }',
    /ada|ss word/,
  ],
  ['cookie: cell-trial-atlas.session_token=abc.def%3D; theme=dark', /abc\.def/],
  ['__Host-cell-trial-atlas.session_token=abc.def', /abc\.def/],
  ['Authorization: Bearer abc.def', /abc\.def/],
  ['/invitation/01JABCDEF?x=1', /01JABCDEF/],
  ['?q=ada%40example.org', /ada|example/],
  ['{"password":"hunter2","token":"t0k"}', /hunter2|t0k/],
])('of %s nothing private stays', (message, secret) => {
  const line = { err: { stack: `Error: ${message}\n    at x.js:1`, causes: [message] }, msg: message }
  expect(JSON.stringify(written(line))).not.toMatch(secret)
  expect(JSON.stringify(written(line))).toContain('at x.js:1')
})

test('what bears a telling name is hidden whatever it looks like, and how many there are is not', () => {
  const line = { req: { headers: { cookie: 'a=b', Authorization: ['x'] } }, email: 'no address', token: 3 }
  expect(written(line)).toEqual({
    req: { headers: { cookie: '[hidden]', Authorization: '[hidden]' } },
    email: '[hidden]',
    token: 3,
  })
})

test('whatever text comes, one line of JSON goes, and a text without secrets goes as it came', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('', 'a@b.org', '\r\n{"level":60}'),
      (text, more) => {
        const line = hidePrivate(`${JSON.stringify({ msg: text + more })}\n`)
        expect(line.slice(0, -1)).not.toMatch(/[\r\n]/)
        expect(line.endsWith('\n')).toBe(true)
        if (more === '' && /^[^@:=/%]*$/.test(text) && !/bearer|basic/i.test(text))
          expect(JSON.parse(line)).toEqual({ msg: text })
      },
    ),
  )
})
