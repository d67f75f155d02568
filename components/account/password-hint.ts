import { PASSWORD_LENGTH } from '@/lib/domain/users/password-rules'

/** What a new password has to be, said where one is chosen. */
export const PASSWORD_HINT = `At least ${String(PASSWORD_LENGTH.least)} characters; a short sentence is good. No other rules, but none of the most used passwords.`
