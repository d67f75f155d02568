import { ADDRESSES } from '../scripts/rights/addresses'
import { RIGHTS } from '../scripts/rights/callers'
import type { Role } from './people'

/** The roles by what they may open, the least first. */
export const ROLES = ['viewer', 'curator', 'reviewer', 'admin'] as const satisfies Role[]

/**
 * The pages that ask for an account, under the least role that may open them: every one of the table of rights that
 * shows something over the founding data, and further states of some. Their forms' sections have addresses too.
 */
export function memberPages(role: Role): string[] {
  const listed = ADDRESSES.filter(
    ({ kind, right, status }) => kind === 'page' && status === undefined && leastRole(right) === role,
  )
  return [...new Set([...listed.map(({ sample }) => sample), ...FURTHER[role]])]
}

function leastRole(right: (typeof ADDRESSES)[number]['right']): Role | null {
  if (RIGHTS[right].anonymous === 'allowed') return null
  return ROLES.find((role) => RIGHTS[right][role] === 'allowed') ?? null
}

const FURTHER: Record<Role, string[]> = {
  viewer: [],
  curator: [
    '/curate?view=mine',
    '/curate?view=drafts',
    '/curate?view=disputed',
    '/curate?view=incomplete',
    '/curate?view=all',
    '/curate/trials/NCT06138210/edit?field=dose',
    '/curate/trials/NCT06138210/edit?field=condition',
    '/curate/trials/NCT06138210/edit?field=result',
    '/curate/trials/NCT06138210/value/condition',
    '/curate/products/new',
    '/curate/products/alf201/edit',
    '/curate/cell-types/endothelial-progenitor-cell/edit',
    '/curate/routes/intravenous/edit',
    '/curate/techniques/new',
    '/curate/conditions/ischemic-stroke/edit',
    '/curate/statements/new',
    '/curate/sources/new',
  ],
  reviewer: ['/trials/NCT06138210', '/curate/trials/NCT06138210/merge?into=NCT05993884'],
  admin: [],
}
