import { AppError } from '../../domain/shared/app-error'
import { passwordProblem } from '../../domain/users/password-rules'
import { isCommonPassword } from '../auth/common-passwords'

/** Refuses with `invalid` a new password that is easy to guess. `ownWords` are the e-mail address and names of its owner. */
export function refuseWeakPassword(password: string, ownWords: string[]): void {
  const problem = passwordProblem(password, { ownWords, isCommon: isCommonPassword })
  if (problem) throw new AppError('invalid', `The password ${problem}.`, { password: problem })
}
