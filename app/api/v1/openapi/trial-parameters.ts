import { z } from 'zod'
import type { FilterDefinition } from '@/lib/domain/shared/filter-kinds'
import { TRIAL_FILTERS } from '@/lib/domain/trials/trial-filters'

/** The query parameters of the filters, from the same declaration the parser reads. */
export const trialFilterParameters = z.object(
  Object.fromEntries(Object.entries(TRIAL_FILTERS).flatMap(([name, filter]) => parametersOf(name, filter))),
)

/** Sort, page and columns of the trial table. */
export const trialTableParameters = z.object({
  sort: z.string().optional().describe('A column key; with - before it, from last to first.'),
  columns: z.array(z.string()).optional().describe('Column keys in order; may be repeated.'),
})

function parametersOf(name: string, filter: FilterDefinition): [string, z.ZodType][] {
  const about = filter.label
  switch (filter.kind) {
    case 'text':
      return [[name, z.string().optional().describe(`${about}: words, the last one as a beginning.`)]]
    case 'anyOf':
      return [[name, z.array(z.string()).optional().describe(`${about}: any of these; may be repeated.`)]]
    case 'yesNoUnknown':
      return [[name, z.array(z.string()).optional().describe(`${about}: yes, no or a reason it is missing.`)]]
    case 'dateRange':
      return [
        [`${name}.from`, z.string().optional().describe(`${about}: from this YYYY, YYYY-MM or YYYY-MM-DD.`)],
        [`${name}.to`, z.string().optional().describe(`${about}: to this date, inclusive.`)],
      ]
    case 'numberRange':
      return [
        [`${name}.min`, z.number().optional().describe(`${about}: at least, in ${filter.unit}.`)],
        [`${name}.max`, z.number().optional().describe(`${about}: at most, in ${filter.unit}.`)],
      ]
  }
}
