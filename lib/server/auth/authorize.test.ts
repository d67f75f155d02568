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

/** The first role that may, of those in order; `reading` words are open to everyone while public reading is on. */
const FIRST_ROLE: Record<PermissionWord, (typeof ROLES)[number]> = {
  'trial:read': 'anonymous',
  'trial:export': 'anonymous',
  'claim:read': 'anonymous',
  'claim:export': 'anonymous',
  'product:read': 'anonymous',
  'cellType:read': 'anonymous',
  'source:read': 'anonymous',
  'history:read': 'anonymous',
  'view:read': 'anonymous',
  'invitation:accept': 'anonymous',
  'account:use': 'viewer',
  'view:freeze': 'viewer',
  'curate:read': 'curator',
  'proposal:write': 'curator',
  'comment:write': 'curator',
  'trial:screen': 'curator',
  'blindEntry:enter': 'curator',
  'proposal:review': 'reviewer',
  'trial:withdraw': 'reviewer',
  'trial:merge': 'reviewer',
  'blindEntry:request': 'reviewer',
  'user:manage': 'admin',
  'setting:manage': 'admin',
  'import:run': 'admin',
  'seed:run': 'admin',
}

describe('who may do what', () => {
  test.each(PERMISSION_WORDS)('%s is for its first role and those above it', (word) => {
    const first = ROLES.indexOf(FIRST_ROLE[word])
    const answers = ROLES.map((_, at) =>
      at >= first ? 'allowed' : at === 0 ? 'unauthenticated' : 'forbidden',
    )
    expect(ROLES.map((role) => answer(as(role), word))).toEqual(answers)
    expect(answer(SYSTEM_VIEWER, word)).toBe('allowed')
  })

  test('an invitation can be accepted while public reading is off', () => {
    setPublicReading(false)
    expect(answer(ANONYMOUS, 'invitation:accept')).toBe('allowed')
  })

  const reading = PERMISSION_WORDS.filter((word) => FIRST_ROLE[word] === 'anonymous')
  test.each(reading.filter((word) => word !== 'invitation:accept'))(
    '%s asks for signing in, and for no more, while public reading is off',
    (word) => {
      setPublicReading(false)
      expect(ROLES.map((role) => answer(as(role), word))).toEqual([
        'unauthenticated',
        ...['allowed', 'allowed', 'allowed', 'allowed'],
      ])
    },
  )
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
