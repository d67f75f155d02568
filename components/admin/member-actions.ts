import type { FormAction } from '@/lib/domain/shared/form-answer'
import type { IssuedLinkAnswer } from '@/lib/domain/users/issued-link'

export type LinkAction = (before: IssuedLinkAnswer | null, form: FormData) => Promise<IssuedLinkAnswer>

/** What an administrator can do with one member. */
export interface MemberActions {
  setRole: FormAction
  openOrClose: FormAction
  endSignIns: FormAction
  passwordLink: LinkAction
  removeSecondFactor: FormAction
}
