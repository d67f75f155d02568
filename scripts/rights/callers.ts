import type { PermissionWord } from '../../lib/server/auth/authorize'

/** Everybody who can ask: a visitor, a member of each role, and a member whose account was taken away. */
export const CALLERS = ['anonymous', 'viewer', 'curator', 'reviewer', 'admin', 'banned'] as const
export type Caller = (typeof CALLERS)[number]
export type Answer = 'allowed' | 'unauthenticated' | 'forbidden'

/** Doors that are open to everybody, whether or not the atlas may be read without an account. */
export const OPEN = 'open'
export type Right = PermissionWord | typeof OPEN

type Answers = Record<Caller, Answer>

const all: Answers = row('allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed')
const members: Answers = row('unauthenticated', 'allowed', 'allowed', 'allowed', 'allowed', 'unauthenticated')
const curators: Answers = row(
  'unauthenticated',
  'forbidden',
  'allowed',
  'allowed',
  'allowed',
  'unauthenticated',
)
const reviewers: Answers = row(
  ...(['unauthenticated', 'forbidden', 'forbidden', 'allowed', 'allowed', 'unauthenticated'] as const),
)
const admins: Answers = row(
  ...(['unauthenticated', 'forbidden', 'forbidden', 'forbidden', 'allowed', 'unauthenticated'] as const),
)

/** What each right answers each caller while public reading is on. Written out beside authorize.ts, not read from it. */
export const RIGHTS: Record<Right, Answers> = {
  open: all,
  'trial:read': all,
  'trial:export': all,
  'claim:read': all,
  'claim:export': all,
  'product:read': all,
  'cellType:read': all,
  'source:read': all,
  'history:read': all,
  'view:read': all,
  'invitation:accept': all,
  'account:use': members,
  'view:freeze': members,
  'curate:read': curators,
  'proposal:write': curators,
  'comment:write': curators,
  'trial:screen': curators,
  'blindEntry:enter': curators,
  'proposal:review': reviewers,
  'trial:withdraw': reviewers,
  'trial:merge': reviewers,
  'blindEntry:request': reviewers,
  'user:manage': admins,
  'setting:manage': admins,
  'import:run': admins,
  'seed:run': admins,
}

function row(
  ...[anonymous, viewer, curator, reviewer, admin, banned]: [
    ...[Answer, Answer, Answer, Answer, Answer, Answer],
  ]
): Answers {
  return { anonymous, viewer, curator, reviewer, admin, banned }
}
