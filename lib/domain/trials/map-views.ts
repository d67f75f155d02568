import { z } from 'zod'
import { codedSchema } from '../shared/coded'

/** What the API answers a map as. */
export const MAP_FORMATS = ['json', 'csv', 'svg'] as const

/**
 * A selection by country, the most trials first; a trial counts once in each of its countries. Where countries are
 * filtered only those chosen are counted: each number is a selection of its own.
 */
export const trialMapSchema = z.object({
  countries: z.array(
    codedSchema.extend({
      count: z.int(),
      firstOnly: z.int(), // of these trials: how many whose sources name the first country only
    }),
  ),
  missing: z.array(codedSchema.extend({ count: z.int() })), // trials without a country, by the reason
  total: z.int(), // trials selected
  firstOnly: z.int(), // of them: how many whose sources name the first country only
  sites: z.object({
    places: z.array(
      z.object({
        latitude: z.number(), // rounded to a hundredth of a degree, about a kilometre
        longitude: z.number(),
        city: z.string().nullable(),
        country: z.string().nullable(), // ISO 3166-1 alpha-2
        sites: z.int(),
        trials: z.int(),
      }),
    ),
    withCoordinates: z.int(), // sites, also those of places left out
    withoutCoordinates: z.int(),
    isTooMany: z.boolean(), // of so many trials the sites are not looked up
  }),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type TrialMap = z.infer<typeof trialMapSchema>
export type MapCountry = TrialMap['countries'][number]
export type SitePlace = TrialMap['sites']['places'][number]
