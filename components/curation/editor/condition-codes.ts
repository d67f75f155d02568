import { z } from 'zod'
import { type ProposalForm, recordOf, type RecordThings } from '@/lib/domain/curation/form-model'

const conditionsSchema = z.array(z.object({ code: z.string().nullable() }))

/** The conditions of the trial in the form, as typed where they were touched, else as the record shows them. */
export function conditionCodes(form: ProposalForm, records: RecordThings): string[] {
  const trial = form.items.find(({ entityType }) => entityType === 'trial')
  if (!trial) return []
  const typed = trial.entries.condition?.typed
  const terms = typed?.kind === 'terms' ? typed.terms : recordOf(records, trial)?.fields.condition?.value
  const parsed = conditionsSchema.safeParse(terms)
  return parsed.success ? parsed.data.flatMap(({ code }) => code ?? []) : []
}
