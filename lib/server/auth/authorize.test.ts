import { afterEach, describe, expect, test } from 'vitest'
import { isAppError } from '../../domain/shared/app-error'
import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'
import { processSingleton } from '../db/process-singleton'
import { env } from '../env'
import { authorize, PERMISSION_WORDS, type PermissionWord } from './authorize'
import { readPermissionLog, startPermissionLog } from './permission-log'
import { SYSTEM_VIEWER } from './system-viewer'

const ROLES = ['anonymous', 'viewer', 'curator', 'reviewer', 'admin'] as const
const as = (role: Viewer['role']): Viewer => ({ role, id: `the-${role}`, handle: role })

function answer(viewer: Viewer, word: PermissionWord): string {
  try {
    authorize(viewer, word)
    return 'allowed'
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  }
}

const setPublicReading = (isPublicReading: boolean) => Object.assign(env(), { isPublicReading })

afterEach(() => {
  setPublicReading(true)
})

describe('who may do what', () => {
  const running = new Set<PermissionWord>(['import:run', 'seed:run'])

  test.each(PERMISSION_WORDS.filter((word) => !running.has(word)))('%s is open to everyone', (word) => {
    for (const role of ROLES) expect(answer(as(role), word)).toBe('allowed')
  })

  test.each(PERMISSION_WORDS.filter((word) => !running.has(word)))(
    '%s asks for signing in, and for no more, while public reading is off',
    (word) => {
      setPublicReading(false)
      expect(ROLES.map((role) => answer(as(role), word))).toEqual([
        'unauthenticated',
        ...['allowed', 'allowed', 'allowed', 'allowed'],
      ])
    },
  )

  test.each([...running])('%s is for admins and for the system', (word) => {
    expect(ROLES.map((role) => answer(as(role), word))).toEqual([
      'unauthenticated',
      ...['forbidden', 'forbidden', 'forbidden', 'allowed'],
    ])
    expect(answer(SYSTEM_VIEWER, word)).toBe('allowed')
  })

  test('every word is asked about above', () => {
    expect(PERMISSION_WORDS.length).toBeGreaterThanOrEqual(9)
  })
})

describe('the permission log', () => {
  test('holds each question with its answer, in the order asked, from its start on', () => {
    authorize(ANONYMOUS, 'trial:read')
    startPermissionLog()
    authorize(ANONYMOUS, 'trial:export')
    expect(answer(as('viewer'), 'import:run')).toBe('forbidden')
    expect(readPermissionLog()).toEqual([
      { viewerId: 'anonymous', role: 'anonymous', word: 'trial:export', isAllowed: true },
      { viewerId: 'the-viewer', role: 'viewer', word: 'import:run', isAllowed: false },
    ])
    startPermissionLog()
    expect(readPermissionLog()).toEqual([])
  })

  test('is an error to read where nobody started it', () => {
    processSingleton('permissionLog', (): { questions: unknown } => ({ questions: null })).questions = null
    expect(() => readPermissionLog()).toThrow('No permission log was started')
  })
})
