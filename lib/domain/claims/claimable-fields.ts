import { z } from 'zod'
import { partialDateTextSchema } from '../shared/partial-date'

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

/**
 * The fields of which a source can say something, one list for projection, disagreement, provenance and dictionary.
 * `subject` says what the claim speaks of; names are ClinicalTrials.gov's where the registry has the field, and equal
 * the filter names of the public contract where one exists. Lists of codes hold slugs of our vocabulary tables.
 */
export const CLAIMABLE_FIELDS = {
  title: { subject: 'trial', label: 'Title', schema: text },
  officialTitle: { subject: 'trial', label: 'Official title', schema: text },
  acronym: { subject: 'trial', label: 'Acronym', schema: text },
  status: { subject: 'trial', label: 'Status', schema: text },
  lastKnownStatus: { subject: 'trial', label: 'Last known status', schema: text },
  whyStopped: { subject: 'trial', label: 'Why stopped', schema: text },
  studyType: { subject: 'trial', label: 'Study type', schema: text },
  studyRole: { subject: 'trial', label: 'Study role', schema: text },
  phase: { subject: 'trial', label: 'Phase', schema: statedPhaseSchema },
  regulatoryPathway: { subject: 'trial', label: 'Regulatory pathway', schema: text },
  allocation: { subject: 'trial', label: 'Allocation', schema: text },
  interventionModel: { subject: 'trial', label: 'Intervention model', schema: text },
  masking: { subject: 'trial', label: 'Masking', schema: text },
  primaryPurpose: { subject: 'trial', label: 'Primary purpose', schema: text },
  design: { subject: 'trial', label: 'Design as given', schema: text },
  enrollment: { subject: 'trial', label: 'Participants', schema: statedEnrollmentSchema },
  startedOn: { subject: 'trial', label: 'Start', schema: statedDateSchema },
  primaryCompletedOn: { subject: 'trial', label: 'Primary completion', schema: statedDateSchema },
  completedOn: { subject: 'trial', label: 'Completion', schema: statedDateSchema },
  firstPostedOn: { subject: 'trial', label: 'First posted', schema: statedDateSchema },
  lastUpdatePostedOn: { subject: 'trial', label: 'Last update posted', schema: statedDateSchema },
  resultsFirstPostedOn: { subject: 'trial', label: 'Results first posted', schema: statedDateSchema },
  sponsor: { subject: 'trial', label: 'Lead sponsor', schema: text },
  sponsorClass: { subject: 'trial', label: 'Sponsor class', schema: text },
  collaborators: { subject: 'trial', label: 'Collaborators', schema: list },
  minimumAge: { subject: 'trial', label: 'Minimum age', schema: statedAgeSchema },
  maximumAge: { subject: 'trial', label: 'Maximum age', schema: statedAgeSchema },
  sex: { subject: 'trial', label: 'Sex', schema: text },
  healthyVolunteers: { subject: 'trial', label: 'Healthy volunteers', schema: z.boolean() },
  eligibility: { subject: 'trial', label: 'Eligibility criteria', schema: text },
  summary: { subject: 'trial', label: 'Summary', schema: text },
  condition: { subject: 'trial', label: 'Condition', schema: z.array(statedConditionSchema).min(1) },
  country: { subject: 'trial', label: 'Country', schema: list.min(1) },
  site: { subject: 'trial', label: 'Sites as given', schema: text },
  comparator: { subject: 'trial', label: 'Comparator', schema: z.array(statedTermSchema).min(1) },
  coInterventions: { subject: 'trial', label: 'Co-interventions', schema: text },
  immunosuppression: { subject: 'trial', label: 'Immunosuppression', schema: statedImmunosuppressionSchema },
  followUp: { subject: 'trial', label: 'Follow-up', schema: statedFollowUpSchema },
  severity: { subject: 'trial', label: 'Severity at entry', schema: statedSeveritySchema },
  vascularTerritory: { subject: 'trial', label: 'Vascular territory', schema: text },
  priorTreatment: { subject: 'trial', label: 'Prior treatment', schema: text },
  hasResults: { subject: 'trial', label: 'Results posted', schema: z.boolean() },
  result: { subject: 'trial', label: 'Result', schema: statedResultSchema },
  primaryOutcome: { subject: 'trial', label: 'Primary outcome as given', schema: text },
  cellType: { subject: 'trial', label: 'Cell type', schema: list.min(1) },
  cellTypeText: { subject: 'trial', label: 'Cell type as given', schema: text },
  startingMaterial: { subject: 'trial', label: 'Starting material', schema: list.min(1) },
  donor: { subject: 'trial', label: 'Donor', schema: list.min(1) },
  entity: { subject: 'trial', label: 'Administered entity', schema: list.min(1) },
  stageStated: { subject: 'trial', label: 'Stage as stated', schema: list.min(1) },
  product: { subject: 'administration', label: 'Product', schema: text },
  route: { subject: 'administration', label: 'Route', schema: statedTermSchema },
  technique: { subject: 'administration', label: 'Technique', schema: statedTermSchema },
  device: { subject: 'administration', label: 'Device', schema: text },
  target: { subject: 'administration', label: 'Target', schema: text },
  dose: { subject: 'administration', label: 'Dose', schema: statedDoseSchema },
  concentration: { subject: 'administration', label: 'Product strength', schema: text },
  volume: { subject: 'administration', label: 'Volume', schema: text },
  doseCount: { subject: 'administration', label: 'Number of doses', schema: statedCountSchema },
  siteCount: { subject: 'administration', label: 'Number of injection sites', schema: statedCountSchema },
  schedule: { subject: 'administration', label: 'Schedule', schema: text },
  window: { subject: 'administration', label: 'Time window', schema: statedWindowSchema },
} as const satisfies Record<string, ClaimableFieldDefinition>

interface ClaimableFieldDefinition {
  subject: 'trial' | 'administration'
  label: string
  schema: z.ZodType
}

export type ClaimableField = keyof typeof CLAIMABLE_FIELDS
export type ClaimValue<F extends ClaimableField> = z.infer<(typeof CLAIMABLE_FIELDS)[F]['schema']>

/** Tells whether a text names a claimable field. */
export function isClaimableField(name: string): name is ClaimableField {
  return Object.hasOwn(CLAIMABLE_FIELDS, name)
}
