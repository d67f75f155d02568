import { z } from 'zod'
import type { ClaimableField } from '../claims/claimable-fields'
import { codedSchema, type Coded } from '../shared/coded'
import { FACET_OF_FIELD, REGISTRY_WORDS } from '../trials/field-labels'
import type { TrialVocabulary } from '../trials/trial-filters'
import { PSEUDO_VALUES } from '../trials/trial-vocabulary'
import { TYPING_HINTS } from './typed-value'

/** The plain control a field is typed into: words, a choice of one, or a choice of several. */
export const fieldControlSchema = z.object({
  kind: z.enum(['line', 'lines', 'choice', 'choices']),
  options: z.array(codedSchema), // empty for lines
  hint: z.string().nullable(),
})
export type FieldControl = z.infer<typeof fieldControlSchema>

/** Says how a field is typed without scripts: its choices where its values are a list, else a line with a hint. */
export function fieldControl(field: ClaimableField, vocabulary: TrialVocabulary): FieldControl {
  const options = optionsOf(field, vocabulary)
  const hint = TYPING_HINTS[field] ?? null
  if (options.length > 0) return { kind: SEVERAL.has(field) ? 'choices' : 'choice', options, hint }
  return { kind: LONG.has(field) ? 'lines' : 'line', options, hint }
}

const SEVERAL: ReadonlySet<ClaimableField> = new Set([
  'country',
  'cellType',
  'startingMaterial',
  'donor',
  'entity',
  'stageStated',
  'condition',
  'comparator',
])
const LONG: ReadonlySet<ClaimableField> = new Set(['eligibility', 'summary', 'design', 'result'])
const YES_NO: readonly Coded[] = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
]

function optionsOf(field: ClaimableField, vocabulary: TrialVocabulary): Coded[] {
  if (field === 'healthyVolunteers' || field === 'hasResults') return [...YES_NO]
  const facet = FACET_OF_FIELD[field]
  const words = REGISTRY_WORDS[field]
  if (!facet) return words ? Object.entries(words).map(([value, label]) => ({ value, label })) : []
  return vocabulary[facet]
    .filter(({ value }) => !PSEUDO_VALUES.has(value))
    .map(({ value, label }) => ({ value, label }))
}
