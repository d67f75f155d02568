import { OPEN, type Right } from './callers'

/** Every server action, by file and name, with the right it asks for. The build output holds no other, or a test fails. */
export const ACTIONS: Record<string, Right> = {
  'app/login/login-actions.ts signInAction': OPEN,
  'app/login/login-actions.ts signOutAction': OPEN,
}
