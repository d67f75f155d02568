import { z } from 'zod'
import { partialDateTextSchema } from '../shared/partial-date-schema'
import type { ClaimableField } from './claimable-fields'

const text = z.string().min(1)
const list = z.array(text)

/** A date as stated, with whether the source calls it actual or estimated (null when it does not say). */
export const statedDateSchema = z.object({
  text: partialDateTextSchema,
  type: z.enum(['ACTUAL', 'ESTIMATED']).nullable(),
})
/** `phases` is the registry's array, two items being one combined phase; null when the text names no phase (AS_GIVEN). */
export const statedPhaseSchema = z.object({ phases: list.nullable(), text: text.nullable() })
export const statedEnrollmentSchema = z.object({
  count: z.int().min(0),
  type: z.enum(['ACTUAL', 'ESTIMATED']).nullable(),
})
/** `years` is null when the source gives no unit. */
export const statedAgeSchema = z.object({ text, years: z.number().nullable() })
/** `code` is null when the text is not mapped to our condition vocabulary. */
export const statedConditionSchema = z.object({ text, code: text.nullable() })
export const statedConditionsSchema = z.array(statedConditionSchema)
/** `code` is null when the text is not mapped to our route or technique vocabulary. */
export const statedTermSchema = z.object({ text, code: text.nullable() })

export const UNIT_FAMILIES = [
  'cells',
  'cells/kg',
  'cells/area',
  'particles',
  'particles/kg',
  'protein mass',
  'mass',
  'mass/kg',
  'volume',
  'cell equivalents',
  'tissue units',
  'islet equivalents',
  'islet equivalents/kg',
  'platelet units',
] as const

/** Levels are empty when the text gives no number that can be read with certainty. Families are never converted. */
export const statedDoseSchema = z.object({
  text,
  levels: z.array(
    z.object({
      amount: z.number().positive(),
      amountText: text,
      unitFamily: z.enum(UNIT_FAMILIES),
      unit: text,
      countingBasis: text.nullable(),
      per: z.enum(['ADMINISTRATION', 'TOTAL']).nullable(),
    }),
  ),
})
/** Time from the index event; min and max as given with unit, bounds inclusive or not. Month = 30.4375 days. */
export const statedWindowSchema = z.object({
  text,
  event: z.enum(['ONSET', 'INJURY', 'DIAGNOSIS']),
  basis: z.enum(['ELIGIBILITY', 'DOSING']),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year']),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  minimumIsInclusive: z.boolean(),
  maximumIsInclusive: z.boolean(),
})
export const statedImmunosuppressionSchema = z.object({
  given: z.enum(['YES', 'NO']).nullable(),
  agent: text.nullable(),
  timing: text.nullable(),
  text,
})
export const statedCountSchema = z.object({ count: z.int().min(0).nullable(), text })
export const statedFollowUpSchema = z.object({ text, days: z.number().nullable() })
export const statedSeveritySchema = z.object({
  text,
  scale: text,
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
})
export const statedResultSchema = z.object({
  treated: z.int().nullable(),
  analysed: z.int().nullable(),
  text,
})

/** What a source can say of each field. */
export const CLAIM_SCHEMAS = {
  title: text,
  officialTitle: text,
  acronym: text,
  status: text,
  lastKnownStatus: text,
  whyStopped: text,
  studyType: text,
  studyRole: text,
  phase: statedPhaseSchema,
  regulatoryPathway: text,
  allocation: text,
  interventionModel: text,
  masking: text,
  primaryPurpose: text,
  design: text,
  enrollment: statedEnrollmentSchema,
  startedOn: statedDateSchema,
  primaryCompletedOn: statedDateSchema,
  completedOn: statedDateSchema,
  firstPostedOn: statedDateSchema,
  lastUpdatePostedOn: statedDateSchema,
  resultsFirstPostedOn: statedDateSchema,
  sponsor: text,
  sponsorClass: text,
  collaborators: list,
  minimumAge: statedAgeSchema,
  maximumAge: statedAgeSchema,
  sex: text,
  healthyVolunteers: z.boolean(),
  eligibility: text,
  summary: text,
  condition: z.array(statedConditionSchema).min(1),
  country: list.min(1),
  site: text,
  comparator: z.array(statedTermSchema).min(1),
  coInterventions: text,
  immunosuppression: statedImmunosuppressionSchema,
  followUp: statedFollowUpSchema,
  severity: statedSeveritySchema,
  vascularTerritory: text,
  priorTreatment: text,
  hasResults: z.boolean(),
  result: statedResultSchema,
  primaryOutcome: text,
  cellType: list.min(1),
  cellTypeText: text,
  startingMaterial: list.min(1),
  donor: list.min(1),
  entity: list.min(1),
  stageStated: list.min(1),
  product: text,
  route: statedTermSchema,
  technique: statedTermSchema,
  device: text,
  target: text,
  dose: statedDoseSchema,
  concentration: text,
  volume: text,
  doseCount: statedCountSchema,
  siteCount: statedCountSchema,
  schedule: text,
  window: statedWindowSchema,
} as const satisfies Record<ClaimableField, z.ZodType>

export type ClaimValue<F extends ClaimableField> = z.infer<(typeof CLAIM_SCHEMAS)[F]>
