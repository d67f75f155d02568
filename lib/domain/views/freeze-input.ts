import { z } from 'zod'
import { oneLine } from '../shared/one-line'
import { LONGEST_TITLE } from './freeze-limits'

// A title stands in lists, files and references: signs that turn the direction of the text around it are left out.
const DIRECTION_SIGNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** What is frozen and under which title, as its form sends it. The query is that of the table. */
export const freezeInputSchema = z.strictObject({
  title: z
    .string()
    .transform((text) => oneLine(text.toWellFormed().replace(DIRECTION_SIGNS, '')))
    .pipe(
      z
        .string()
        .min(1, 'Give this view a title.')
        .max(LONGEST_TITLE, `A title has at most ${String(LONGEST_TITLE)} characters.`),
    ),
  query: z.string().max(20_000, 'These filters are too long to be frozen.'),
})
export type FreezeInput = z.infer<typeof freezeInputSchema>
