'use client'

import { useState, useTransition } from 'react'
import { NO_SOURCE } from '@/lib/domain/curation/form-model'
import type { PlannedRow, PlanTotals } from '@/lib/domain/curation/table-plan-views'
import { sayNumber } from '@/lib/domain/shared/words'
import { TextArea, TextInput } from '../../forms/text-input'
import button from '../../ui/button.module.css'
import { Card } from '../../ui/card'
import { SourceFields } from '../editor/source-fields'
import { saySubmission, sayTotals } from './say-totals'
import styles from './submit-card.module.css'
import type { SubmitAction } from './table-actions'
import { MAX_ITEMS, makeProposal, sayRefusal } from './table-submission'
import type { TableDraft } from './use-table-draft'

interface SubmitCardProps {
  draft: TableDraft
  rows: readonly PlannedRow[]
  totals: PlanTotals
  submit: SubmitAction
  compareAgain: () => void
  onSubmitted: (id: string) => void
}

/** The source, asked once for the whole table, and the button that makes one proposal of it. */
export function SubmitCard({ draft, rows, totals, submit, compareAgain, onSubmitted }: SubmitCardProps) {
  const [source, setSource] = useState(NO_SOURCE)
  const [title, setTitle] = useState<string | null>(null) // null: as proposed
  const [summary, setSummary] = useState('')
  const [problems, setProblems] = useState<string[]>([])
  const [isPending, start] = useTransition()
  const obstacle = obstacleOf(totals)
  const proposedTitle = `Table: ${sayTotals(draft.kind, totals)}`

  function send() {
    const made = makeProposal(draft, rows, { title: title ?? proposedTitle, summary, source })
    if ('problem' in made) return setProblems([made.problem])
    start(async () => {
      const answer = await submit(made.proposal).catch(unreachable)
      if (answer.ok) return onSubmitted(answer.value.id)
      setProblems(sayRefusal(answer, made))
      if (answer.code === 'conflict') compareAgain()
    })
  }

  return (
    <Card
      title="Where it comes from"
      hint="one source for the whole table; single values can have their own on their pages"
    >
      <div className={styles.form}>
        {problems.length > 0 && (
          <div className={styles.problems} role="alert">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        )}
        <div className={styles.source}>
          <SourceFields id="table-source" name="Source of the table" source={source} onChange={setSource} />
        </div>
        <div className={styles.words}>
          <label htmlFor="table-title">What the proposal is called</label>
          <TextInput
            id="table-title"
            label="What the proposal is called"
            isInvalid={false}
            value={title ?? proposedTitle}
            onChange={setTitle}
          />
          <label htmlFor="table-summary">Summary for the reviewer</label>
          <TextArea
            id="table-summary"
            label="Summary for the reviewer"
            isInvalid={false}
            rows={4}
            placeholder="what changes and why, in a sentence"
            value={summary}
            onChange={setSummary}
          />
        </div>
        <div className={styles.foot}>
          <button
            type="button"
            className={button.primary}
            disabled={isPending || obstacle !== null}
            onClick={send}
          >
            {saySubmission(draft.kind, totals)}
          </button>
          <p className={styles.hint} role="status">
            {isPending ? 'Submitting…' : obstacle}
          </p>
        </div>
      </div>
    </Card>
  )
}

function obstacleOf({ values, items }: PlanTotals): string | null {
  if (values === 0) return 'There is nothing to submit: no cell says what the atlas does not show already.'
  if (items > MAX_ITEMS)
    return `This is ${sayNumber(items)} things with their administrations, and a proposal holds ${sayNumber(MAX_ITEMS)}: split the table.`
  return null
}

function unreachable() {
  const message = 'The server could not be reached. What you pasted is kept; please try again.'
  return { ok: false as const, code: 'invalid' as const, message, fields: {} }
}
