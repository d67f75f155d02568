import { z } from 'zod'
import { statementDecisionSchema } from '../claims/statement-decision'
import { codedSchema } from '../shared/coded'
import { missingReasonSchema } from '../shared/missing-schema'

const missingSchema = z.object({ missing: missingReasonSchema })
const codedListSchema = z.array(codedSchema)

const identifierViewSchema = z.object({
  registry: z.string(),
  value: z.string(),
  role: z.enum(['primary', 'secondary', 'alias']),
})

const dateViewSchema = z.union([
  z.object({ text: z.string(), type: z.enum(['ACTUAL', 'ESTIMATED']).nullable() }),
  missingSchema,
])

/**
 * One line of the trial table, the API list and every export. A list that is empty, or a value that is null, has its
 * reason in `missing` under the field's name; `disagreements` names the fields whose sources disagree.
 */
export const trialRowSchema = z.object({
  id: z.string(),
  identifiers: z.array(identifierViewSchema),
  title: z.string(),
  titleIsOurs: z.boolean(),
  acronym: z.string().nullable(),
  status: codedSchema.nullable(),
  phases: codedListSchema,
  phaseText: z.string().nullable(),
  phaseGroup: codedSchema,
  studyType: codedSchema.nullable(),
  studyRole: codedSchema.nullable(),
  cellTypes: codedListSchema,
  products: codedListSchema,
  startingMaterials: codedListSchema,
  donors: codedListSchema,
  entities: codedListSchema,
  routes: codedListSchema,
  techniques: codedListSchema,
  conditions: codedListSchema,
  conditionAreas: codedListSchema,
  stagesStated: codedListSchema,
  stagesDerived: codedListSchema,
  countries: codedListSchema,
  countriesComplete: z.boolean(),
  sponsor: z.string().nullable(),
  sponsorClass: codedSchema.nullable(),
  enrollment: z.union([
    z.object({ count: z.int(), type: z.enum(['ACTUAL', 'ESTIMATED']).nullable() }),
    missingSchema,
  ]),
  startedOn: dateViewSchema,
  completedOn: dateViewSchema,
  hasResults: z.boolean().nullable(),
  lastUpdatePostedOn: z.string().nullable(),
  scope: z.enum(['candidate', 'in', 'out']),
  missing: z.record(z.string(), missingReasonSchema),
  disagreements: z.array(z.string()),
})
export type TrialRow = z.infer<typeof trialRowSchema>

/** One facet value: how many trials the selection would hold with it, its own facet's choices left aside. */
export const facetCountSchema = z.object({
  value: z.string(),
  label: z.string(),
  count: z.int(),
  isSelected: z.boolean().optional(),
  own: z.int().optional(), // trees: trials that state the value itself, not one below it
})
export type FacetCount = z.infer<typeof facetCountSchema>
export type TrialFacets = Record<string, FacetCount[]>

/** How many trials a range filter hides only because their value is missing. */
const hiddenByRangeSchema = z.record(z.string(), z.int())

export const trialListSchema = z.object({
  data: z.array(trialRowSchema),
  total: z.int(),
  atlasTotal: z.int(), // trials in the default view, filters or not
  page: z.int(),
  pageSize: z.int(),
  dataVersion: z.int(),
  dataDate: z.string(),
  facets: z.record(z.string(), z.array(facetCountSchema)).optional(),
  hiddenForWantOfValue: hiddenByRangeSchema.optional(),
  followUps: z.object({ trials: z.int(), participants: z.int() }).optional(), // of the selection: participants not new
  participants: z.object({ total: z.int(), trialsWithoutNumber: z.int() }).optional(), // follow-ups left out
  startsPerYear: z.array(facetCountSchema).optional(), // by first possible year, ascending, the missing last
  enrollmentBins: z.array(facetCountSchema).optional(), // smallest first, without its own range, the missing last
  incompleteCountries: z.int().optional(), // selected trials of which only the first country is known
  totalWithout: z.record(z.string(), z.int()).optional(), // by filter in use: the total if it alone were dropped
})
export type TrialList = z.infer<typeof trialListSchema>

/** Counts of the selection for pairs of values of two fields; a missing value is a row or column like any other. */
export const crosstabSchema = z.object({
  rows: z.array(codedSchema.extend({ count: z.int(), own: z.int().optional() })),
  columns: z.array(codedSchema.extend({ count: z.int(), own: z.int().optional() })),
  cells: z.array(z.array(z.int())), // [row][column]
  total: z.int(),
  dataVersion: z.int(),
})
export type Crosstab = z.infer<typeof crosstabSchema>

export const sourceViewSchema = z.object({
  id: z.string(),
  number: z.int(), // as printed beside values on this page, from 1
  kind: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  retrievedOn: z.string().nullable(),
  licence: z.string().nullable(),
  attribution: z.string().nullable(),
})

export const statementViewSchema = z.object({
  claimId: z.string().nullable(),
  versionId: z.int().nullable(),
  display: z.string(), // the value in the reader's words
  canonicalText: z.string(),
  missing: missingReasonSchema.nullable(),
  textAsGiven: z.string().nullable(),
  basis: z.enum(['curated', 'registry', 'secondary', 'rule']),
  origin: z.string(), // "ClinicalTrials.gov record NCT06138210", "paper doi:10.1000/182", "page trials.co"
  sourceId: z.string(),
  sourceNumber: z.int(),
  locator: z.string().nullable(),
  passage: z.string().nullable(),
  note: z.string().nullable(),
  statedOn: z.string().nullable(),
  isShown: z.boolean(),
  isDisputed: z.boolean(),
  decision: statementDecisionSchema.nullable(), // null for what was loaded or imported
  standing: z.string(), // "shown", "older statement of the same record", "agrees", "disagrees", "not accepted"
})

export const fieldViewSchema = z.object({
  field: z.string(),
  label: z.string(),
  display: z.string().nullable(), // null when missing
  values: z.array(codedSchema), // coded values, for links and lozenges; empty for plain text
  missing: missingReasonSchema.nullable(),
  sourceNumber: z.int().nullable(),
  why: z.string(), // a sentence: why this value is the one shown
  disagrees: z.boolean(),
  distinctValues: z.int(),
  statements: z.array(statementViewSchema),
})
export type FieldView = z.infer<typeof fieldViewSchema>
export type StatementView = z.infer<typeof statementViewSchema>
export type SourceView = z.infer<typeof sourceViewSchema>

export const administrationViewSchema = z.object({
  id: z.string(),
  product: codedSchema.nullable(),
  fields: z.array(fieldViewSchema), // route, technique, device, target, dose, ... those with any statement
  routeCode: z.string().nullable(), // "NCIt C38276"
  techniqueCode: z.string().nullable(), // "MeSH D013238"
  doseLevels: z.array(
    z.object({
      amount: z.number(),
      amountText: z.string(),
      unitFamily: z.string(),
      unit: z.string(),
      countingBasis: z.string().nullable(),
      per: z.enum(['ADMINISTRATION', 'TOTAL']).nullable(),
    }),
  ),
  stagesDerived: codedListSchema, // from the window, by the default stage definition
  windowDays: z.object({ minimum: z.number().nullable(), maximum: z.number().nullable() }).nullable(),
})

export type AdministrationView = z.infer<typeof administrationViewSchema>

export const trialDetailSchema = z.object({
  id: z.string(),
  version: z.int(),
  asOf: z.string().nullable(), // the day at whose end this is what was known; null is now
  row: trialRowSchema,
  fields: z.record(z.string(), fieldViewSchema), // by claimable field name; only fields with any statement
  registrations: fieldViewSchema, // its identifiers, each with the source that names it
  administrations: z.array(administrationViewSchema),
  arms: z.array(
    z.object({
      label: z.string(),
      type: z.string().nullable(),
      description: z.string().nullable(),
      interventionNames: z.array(z.string()),
    }),
  ),
  interventions: z.array(
    z.object({
      type: z.string().nullable(),
      name: z.string(),
      description: z.string().nullable(),
      otherNames: z.array(z.string()),
    }),
  ),
  outcomes: z.array(
    z.object({
      level: z.string(),
      measure: z.string(),
      timeFrame: z.string().nullable(),
      description: z.string().nullable(),
      sourceNumber: z.int().nullable(),
    }),
  ),
  sites: z.array(
    z.object({
      facility: z.string().nullable(),
      city: z.string().nullable(),
      country: codedSchema.nullable(),
      status: codedSchema.nullable(),
      sourceNumber: z.int().nullable(),
    }),
  ),
  conditionTexts: z.array(z.object({ text: z.string(), condition: codedSchema.nullable() })),
  publications: z.array(
    z.object({
      citation: z.string().nullable(),
      pmid: z.string().nullable(),
      doi: z.string().nullable(),
      url: z.string().nullable(),
      isPrimary: z.boolean(),
    }),
  ),
  relations: z.array(
    z.object({
      kind: z.string(),
      sentence: z.string(), // "a later phase of the same product"
      trialId: z.string(),
      trialTitle: z.string(),
      note: z.string().nullable(),
      sourceNumber: z.int().nullable(),
    }),
  ),
  sameProduct: z.array(z.object({ id: z.string(), title: z.string(), phaseGroup: codedSchema })),
  neighbours: z.array(
    z.object({ id: z.string(), title: z.string(), phaseGroup: codedSchema, why: z.string() }),
  ),
  registryLinks: z.array(z.object({ registry: z.string(), value: z.string(), url: z.string() })),
  sources: z.array(sourceViewSchema),
  dataDate: z.string().nullable(),
  dataVersion: z.int(),
})
export type TrialDetail = z.infer<typeof trialDetailSchema>
