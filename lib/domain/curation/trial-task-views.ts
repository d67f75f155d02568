import { z } from 'zod'

/** A candidate as it is screened: what decides whether it belongs in the atlas. Lists hold labels, and may be empty. */
export const candidateSchema = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  sponsor: z.string().nullable(),
  conditions: z.array(z.string()),
  interventions: z.array(z.string()),
  cellTypes: z.array(z.string()),
  phase: z.object({ group: z.string(), text: z.string().nullable() }),
  summary: z.string().nullable(),
})
export type Candidate = z.infer<typeof candidateSchema>

/** A trial with what one needs to know before screening, withdrawing, reinstating or merging it; withdrawn ones too. */
export const trialTaskSchema = z.object({
  id: z.string(),
  title: z.string(),
  version: z.int(),
  scope: z.enum(['candidate', 'in', 'out']),
  visibility: z.enum(['draft', 'published', 'withdrawn']),
  mergedInto: z.object({ id: z.string(), title: z.string() }).nullable(),
  merged: z.array(z.object({ id: z.string(), title: z.string() })), // into this one, now
  identifiers: z.array(z.string()),
  openProposals: z.int(),
})
export type TrialTask = z.infer<typeof trialTaskSchema>

/** Two trials side by side before they are merged: `into` stays, `trial` will lead to it. */
export const mergePreviewSchema = z.object({
  trial: trialTaskSchema,
  into: trialTaskSchema,
  fields: z.array(
    z.object({
      label: z.string(),
      trial: z.string().nullable(), // null where nobody spoke of it
      into: z.string().nullable(),
      differs: z.boolean(),
    }),
  ),
  joined: z.object({ identifiers: z.int(), records: z.int(), claims: z.int(), administrations: z.int() }), // that come with `trial`
})
export type MergePreview = z.infer<typeof mergePreviewSchema>
