import type { Role } from './role'

export type SecondFactorRule = 'none' | 'curators' | 'everyone'

/** Tells whether an account must have a second factor before its role counts; `curators` means all who change data. */
export function isSecondFactorRequired(role: Role, rule: SecondFactorRule): boolean {
  return rule === 'everyone' || (rule === 'curators' && role !== 'viewer')
}
