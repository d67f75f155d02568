import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import { env } from '../env'
import { logPermission } from './permission-log'

type Rule = 'everyone' | 'reading' | readonly Viewer['role'][]

const signedIn = ['viewer', 'curator', 'reviewer', 'admin'] as const
const curating = ['curator', 'reviewer', 'admin'] as const
const reviewing = ['reviewer', 'admin'] as const
const administering = ['admin'] as const

/**
 * Who may do what. `everyone` means visitors too; `reading` is open to everyone while PUBLIC_READING is on, else to
 * everyone signed in; the other words list their roles.
 */
const RULES = {
  'trial:read': 'reading',
  'trial:export': 'reading',
  'claim:read': 'reading',
  'claim:export': 'reading',
  'product:read': 'reading',
  'cellType:read': 'reading',
  'source:read': 'reading',
  'history:read': 'reading',
  'view:read': 'reading',
  'invitation:accept': 'everyone', // the token of the link is what opens it
  'account:use': signedIn, // one's own password, second factor and sign-ins
  'view:freeze': signedIn,
  'curate:read': curating, // the queue, proposals, one's own drafts
  'proposal:write': curating,
  'comment:write': curating,
  'trial:screen': curating,
  'blindEntry:enter': curating,
  'proposal:review': reviewing,
  'trial:withdraw': reviewing,
  'trial:merge': reviewing,
  'blindEntry:request': reviewing,
  'user:manage': administering,
  'setting:manage': administering,
  'import:run': administering,
  'seed:run': administering,
} as const satisfies Record<string, Rule>

export type PermissionWord = keyof typeof RULES
export const PERMISSION_WORDS = Object.keys(RULES).filter(isPermissionWord)

/**
 * Asks whether the viewer may do this: the first statement of every query and command. Throws AppError
 * `unauthenticated` where signing in would be the next step, `forbidden` where it would not help.
 */
export function authorize(viewer: Viewer, word: PermissionWord): void {
  const isAllowed = isAllowedTo(viewer.role, RULES[word])
  logPermission({ viewerId: viewer.id, role: viewer.role, word, isAllowed })
  if (isAllowed) return
  if (viewer.role === 'anonymous') throw new AppError('unauthenticated', 'Sign in to see this.')
  throw new AppError('forbidden', 'Your account may not do this.')
}

/** Tells whether to offer something to the viewer; what is offered asks with `authorize` when it is done. */
export function isOffered({ role }: Viewer, word: PermissionWord): boolean {
  return isAllowedTo(role, RULES[word])
}

function isAllowedTo(role: Viewer['role'], rule: Rule): boolean {
  if (rule === 'everyone') return true
  if (rule === 'reading') return role !== 'anonymous' || env().isPublicReading
  return rule.includes(role)
}

function isPermissionWord(word: string): word is PermissionWord {
  return Object.hasOwn(RULES, word)
}
