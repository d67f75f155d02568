import { z } from 'zod'
import { parsePartialDate } from './partial-date'

/** The text of a partial date. */
export const partialDateTextSchema = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, 'is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD')
