import { z } from 'zod'
import { sourceViewSchema, type TrialDetail } from '../trials/trial-views'

/** A source with what names it elsewhere, so that it can stand in a list of references. */
export const citableSourceSchema = sourceViewSchema.extend({
  doi: z.string().nullable(),
  pmid: z.string().nullable(),
})
export type CitableSource = z.infer<typeof citableSourceSchema>

/** What a row of a manuscript table is made of; source numbers are those of `Manuscript.sources`. */
export type ManuscriptTrial = Pick<TrialDetail, 'row' | 'fields' | 'administrations'>

/** A selection as a manuscript table takes it: its first trials with all that is said of them, and who says it. */
export interface Manuscript {
  trials: readonly ManuscriptTrial[] // at most MOST_MANUSCRIPT_ROWS, in the order of the request
  sources: readonly CitableSource[]
  total: number // trials selected
  atlasTotal: number
  dataDate: string
  dataVersion: number
}

/** Most rows a manuscript table has: what a journal prints as a supplement; larger selections leave as exports. */
export const MOST_MANUSCRIPT_ROWS = 100
