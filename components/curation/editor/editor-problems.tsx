'use client'

import { ErrorSummary, type SummaryLine } from '@/components/forms/error-summary'
import type { FormOutcome, FormProblem } from '@/lib/domain/curation/form-changes'
import { sayCount } from '@/lib/domain/shared/words'
import { type Editor, useEditor } from './editor-context'
import { type MainEntity, sectionOf } from './editor-sections'
import { fieldId, SOURCE_FIELD_ID } from './field-id'
import type { Refusal } from './use-submit'

interface ProblemsProps {
  entity: MainEntity
  outcome: FormOutcome
  refusal: Refusal | null
  attempt: number
  onJump: (section: string | null, id: string) => void
}

/** What keeps the form from being submitted, or why the server refused it; each line leads to its field. */
export function EditorProblems({ entity, outcome, refusal, attempt, onJump }: ProblemsProps) {
  const administrations = administrationIds(useEditor())
  if (attempt === 0) return null
  if (outcome.problems.length > 0)
    return (
      <ErrorSummary
        title={`${sayCount(outcome.problems.length, 'thing', 'things')} to mend before this can be submitted`}
        lines={outcome.problems.map((problem, at) => ({
          key: String(at),
          sentence: whereOf(problem, administrations) + problem.sentence,
          onJump: jumpTo(entity, problem, onJump),
        }))}
        attempt={attempt}
      />
    )
  if (!refusal) return null
  return (
    <ErrorSummary
      title={refusal.message}
      lines={refusal.lines.map(refusedLine(entity, onJump))}
      attempt={attempt}
    />
  )
}

function jumpTo(entity: MainEntity, { item, field }: FormProblem, onJump: ProblemsProps['onJump']) {
  if (!item) return () => onJump(null, SOURCE_FIELD_ID)
  const shown = field ?? 'product'
  return () => onJump(sectionOf(entity, { entityType: item.entityType, field }), fieldId(item, shown))
}

function refusedLine(entity: MainEntity, onJump: ProblemsProps['onJump']) {
  return ({ sentence, item, field }: Refusal['lines'][number], at: number): SummaryLine => ({
    key: String(at),
    sentence,
    onJump:
      item && field
        ? () => onJump(sectionOf(entity, { entityType: item.entityType, field }), fieldId(item, field))
        : null,
  })
}

/** The administrations in the order of the form: those of the record, then those it adds. */
function administrationIds({ form, records }: Editor): string[] {
  const added = form.items.filter(({ operation }) => operation === 'create')
  return [...records, ...added]
    .filter(({ entityType }) => entityType === 'administration')
    .map(({ entityId }) => entityId)
}

// two administrations have the same fields
function whereOf({ item }: FormProblem, administrations: readonly string[]): string {
  const at = administrations.indexOf(item?.entityId ?? '')
  return at < 0 || administrations.length < 2 ? '' : `Administration ${String(at + 1)}: `
}
