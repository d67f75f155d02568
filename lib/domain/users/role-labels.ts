import type { Coded } from '../shared/coded'
import { type Role, ROLES } from './role'

const LABELS: Record<Role, string> = {
  viewer: 'Viewer',
  curator: 'Curator',
  reviewer: 'Reviewer',
  admin: 'Administrator',
}

/** What each role may do, in a few words, for whoever gives it. */
export const ROLE_HINT =
  'Viewers read. Curators propose changes. Reviewers decide on them too. Administrators manage members and settings too.'

export function roleLabel(role: Role): string {
  return LABELS[role]
}

export const ROLE_OPTIONS: readonly Coded[] = ROLES.map((value) => ({ value, label: LABELS[value] }))
