'use client'

import { type FormEvent, useState, useTransition } from 'react'
import type { PlannedRow, PlanTotals } from '@/lib/domain/curation/table-plan-views'
import { sayNumber } from '@/lib/domain/shared/words'
import button from '../../ui/button.module.css'
import { Card } from '../../ui/card'
import field from '../../ui/field.module.css'
import { saySubmission, sayTotals } from './say-totals'
import areas from '../../forms/plain-form.module.css'
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
  const [problems, setProblems] = useState<string[]>([])
  const [isPending, start] = useTransition()
  const obstacle = obstacleOf(totals)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const made = makeProposal(draft, rows, new FormData(event.currentTarget))
    if ('problem' in made) return setProblems([made.problem])
    start(async () => {
      const answer = await submit(made.proposal)
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
      <form className={styles.form} onSubmit={send} noValidate>
        {problems.length > 0 && (
          <div className={styles.problems} role="alert">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        )}
        <label className={field.label}>
          Source: a DOI, PMID, registry id or address
          <input className={field.input} name="reference" autoComplete="off" />
        </label>
        <label className={field.label}>
          Place in it, such as “table 2”
          <input className={field.input} name="locator" maxLength={300} autoComplete="off" />
        </label>
        <label className={field.label}>
          What the proposal is called
          <input
            key={sayTotals(draft.kind, totals)}
            className={field.input}
            name="title"
            maxLength={200}
            defaultValue={`Table: ${sayTotals(draft.kind, totals)}`}
            autoComplete="off"
          />
        </label>
        <label className={field.label}>
          Summary for the reviewer
          <textarea className={areas.area} name="summary" rows={3} maxLength={4000} />
        </label>
        <label className={styles.check}>
          <input type="checkbox" name="secondary" />A copy, review or news report, not the primary source
        </label>
        <div className={styles.foot}>
          <button type="submit" className={button.primary} disabled={isPending || obstacle !== null}>
            {saySubmission(draft.kind, totals)}
          </button>
          <p className={styles.hint} role="status">
            {isPending ? 'Submitting…' : obstacle}
          </p>
        </div>
      </form>
    </Card>
  )
}

function obstacleOf({ values, items }: PlanTotals): string | null {
  if (values === 0) return 'There is nothing to submit: the table says what the atlas shows already.'
  if (items > MAX_ITEMS)
    return `This is ${sayNumber(items)} things with their administrations, and a proposal holds ${sayNumber(MAX_ITEMS)}: split the table.`
  return null
}
