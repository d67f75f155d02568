import type { Role } from './role'

/** A member as an administrator sees them. Instants are ISO texts in UTC. */
export interface UserView {
  id: string
  handle: string
  name: string
  email: string
  role: Role
  isActive: boolean
  hasSecondFactor: boolean
  signIns: number // alive now
  lastUsedAt: string | null // of the sign-ins there are
}

/** A link that works and nobody has used yet; the link itself is told once and kept nowhere. */
export interface InvitationView {
  id: string
  email: string
  role: Role
  purpose: LinkPurpose
  invitedByHandle: string
  createdAt: string
  expiresAt: string
}

export type LinkPurpose = 'account' | 'password'

/** What a link opens, for whoever holds it. */
export type LinkView = Pick<InvitationView, 'email' | 'role' | 'purpose' | 'invitedByHandle' | 'expiresAt'>

/** One's own account. */
export interface AccountView {
  handle: string
  name: string
  email: string
  role: Role // of the account; what it may do now can be less while a second factor is due
  secondFactor: 'off' | 'on'
  recoveryCodesLeft: number | null // null without a second factor
  signIns: SignInView[] // the one in use first, then the latest used
}

export interface SignInView {
  id: string
  browser: string
  startedAt: string
  lastUsedAt: string
  isCurrent: boolean
}
