'use client'

import { type FormEvent, useId } from 'react'
import { productHref, trialHref } from '@/lib/client/routes'
import type { PlannedChange, PlannedRow, RowProblem } from '@/lib/domain/curation/table-plan-views'
import type { TableKind } from '@/lib/domain/curation/table-targets'
import { sayCount } from '@/lib/domain/shared/words'
import { AppLink } from '../../ui/app-link'
import button from '../../ui/button.module.css'
import field from '../../ui/field.module.css'
import styles from './preview-card.module.css'
import { wordListId } from './word-suggestions'

interface PreviewRowProps {
  kind: TableKind
  row: PlannedRow
  heads: readonly string[]
  mend: (cell: string, text: string) => void
  keepWords: (column: number) => void
}

const ACTIONS = { create: 'new', edit: 'changes', unchanged: 'as shown', leftOut: 'left out' }
const shownAtOnce = 6

/** One row of the table: the thing it is about, each value before and after, and its problems with a box to mend them. */
export function PreviewRow(props: PreviewRowProps) {
  const { row } = props
  const first = row.changes.slice(0, shownAtOnce)
  const more = row.changes.slice(shownAtOnce)
  return (
    <tr data-action={row.action}>
      <th scope="row" className={styles.number}>
        {row.number}
      </th>
      <td className={styles.thing}>
        <Thing {...props} />
        <span className={styles.action}>{ACTIONS[row.action]}</span>
      </td>
      <td>
        {row.problems.map((problem) => (
          <Problem key={`${String(problem.column)} ${problem.message}`} problem={problem} {...props} />
        ))}
        <Changes changes={first} />
        {more.length > 0 && (
          <details className={styles.more}>
            <summary>{sayCount(more.length, 'more value', 'more values')}</summary>
            <Changes changes={more} />
          </details>
        )}
        {row.notes.map((note) => (
          <p key={`${String(note.column)} ${note.message}`} className={styles.note}>
            {headOf(note, props.heads)} “{shortened(note.text)}” {note.message}.
          </p>
        ))}
      </td>
    </tr>
  )
}

function Thing({ kind, row }: PreviewRowProps) {
  if (!row.subject) return <span className={styles.id}>{row.name || 'without a name'}</span>
  const { id, label } = row.subject
  return (
    <>
      <AppLink className={styles.id} href={kind === 'trial' ? trialHref(id) : productHref(id)}>
        {id}
      </AppLink>
      <span className={styles.label}>{label}</span>
    </>
  )
}

function Changes({ changes }: { changes: readonly PlannedChange[] }) {
  if (changes.length === 0) return null
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={`${change.entity} ${change.field}`}>
          <dt>{change.label}</dt>
          <dd>
            {change.now !== null && (
              <>
                <del>{shortened(change.now)}</del> <span className={styles.arrow}>to</span>{' '}
              </>
            )}
            <ins data-missing={change.missing !== null || undefined}>{shortened(change.next)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Problem({ problem, row, heads, mend, keepWords }: PreviewRowProps & { problem: RowProblem }) {
  const inputId = useId()
  const { column, text, message, canKeepWords } = problem
  if (column === null) return <p className={styles.problem}>{message}</p>
  const cell = `${String(row.number)}:${String(column)}`

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('cell')
    if (typeof typed === 'string') mend(cell, typed.trim())
  }

  return (
    <form className={styles.problem} onSubmit={submit}>
      <label htmlFor={inputId}>
        {headOf(problem, heads)}: “{shortened(text)}” {message}.
      </label>
      <span className={styles.mend}>
        <input
          id={inputId}
          name="cell"
          className={field.input}
          defaultValue={text}
          list={wordListId(column)}
          data-mends={cell}
          autoComplete="off"
        />
        <button
          type="submit"
          className={button.button}
          aria-label={`Correct ${headOf(problem, heads)} in row ${String(row.number)}`}
        >
          Correct
        </button>
        {canKeepWords && (
          <button type="button" className={button.button} onClick={() => keepWords(column)}>
            Keep unknown words of this column as given
          </button>
        )}
      </span>
    </form>
  )
}

function headOf({ column }: RowProblem, heads: readonly string[]): string {
  return (column === null ? null : heads[column]) || 'Cell'
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
