import { statedDateSchema } from '../claims/claim-values'
import { parsePartialDate, type PartialDate } from '../shared/partial-date'

/** One field of a form with what it would show once the form is accepted, and whether the form changes it. */
export interface DateInForm {
  value: unknown
  isChanged: boolean
}

/** A date that cannot be: the field to mend, and a clause after its label. */
export interface DateOutOfOrder {
  field: string
  clause: string
}

/**
 * Finds completions that lie before their trial began, as far as the form changes one of the two: what a source printed
 * long ago keeps nobody from mending something else. A partial date counts only where no day of it would do.
 */
export function datesOutOfOrder(dateOf: (field: string) => DateInForm): DateOutOfOrder[] {
  const start = dateOf(START)
  return COMPLETIONS.flatMap((field) => {
    const end = dateOf(field)
    const [from, to] = [dayOf(start.value), dayOf(end.value)]
    if (!from || !to || to.latest >= from.earliest) return []
    if (end.isChanged) return [{ field, clause: `(${to.text}) is before the start (${from.text})` }]
    return start.isChanged
      ? [{ field: START, clause: `(${from.text}) is after the completion (${to.text})` }]
      : []
  })
}

const START = 'startedOn'
const COMPLETIONS = ['primaryCompletedOn', 'completedOn']

function dayOf(value: unknown): PartialDate | null {
  const stated = statedDateSchema.safeParse(value)
  return stated.success ? parsePartialDate(stated.data.text) : null
}
