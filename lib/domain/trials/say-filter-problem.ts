import type { FilterProblem } from './trial-filters'

/** Says which part of an address could not be used, and why, in one sentence. */
export function sayFilterProblem({ parameter, value, message }: FilterProblem): string {
  return `${parameter}: “${value}” ${message}.`
}
