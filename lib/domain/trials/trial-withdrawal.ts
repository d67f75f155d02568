import { sayDate } from '../shared/words'

/** A trial that was taken off the pages: who did it, when (an instant) and why. */
export interface TrialWithdrawal {
  id: string // public id
  title: string
  by: string // public handle
  at: string
  reason: string | null
}

/** Says in one sentence when a trial was withdrawn, by whom and why. */
export function sayWithdrawal({ id, by, at, reason }: TrialWithdrawal): string {
  const why = reason === null ? '' : `: “${reason}”`
  return `${id} was withdrawn from this atlas on ${sayDate(at.slice(0, 10))} by ${by}${why}.`
}
