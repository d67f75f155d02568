import { describe, expect, test } from 'vitest'
import { ownPath } from './own-path'

describe('an address to go on to', () => {
  test.each(['/', '/trials', '/trials?q=stroke&phase=PHASE1', '/curate#mine', '/trials/NCT06138210'])(
    '%s is a page of this site',
    (path) => expect(ownPath(path)).toBe(path),
  )

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '',
    null,
    undefined,
  ])('%j is none', (text) => expect(ownPath(text)).toBeNull())
})
