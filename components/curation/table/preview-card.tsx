'use client'

import { useRef, useState } from 'react'
import type { PlannedRow, PlanTotals } from '@/lib/domain/curation/table-plan-views'
import type { TableKind } from '@/lib/domain/curation/table-targets'
import type { TableVocabulary } from '@/lib/domain/curation/table-vocabulary'
import { sayCount } from '@/lib/domain/shared/words'
import { Card } from '../../ui/card'
import styles from './preview-card.module.css'
import { PreviewRow } from './preview-row'
import { sayTotals } from './say-totals'
import type { ReadTable } from './use-table-plan'
import { WordSuggestions } from './word-suggestions'

interface PreviewCardProps {
  kind: TableKind
  read: ReadTable
  rows: readonly PlannedRow[]
  totals: PlanTotals
  vocabulary: TableVocabulary
  mend: (cell: string, text: string) => void
  keepWords: (column: number) => void
}

/** What the table changes, row by row, with what is wrong named where it stands. */
export function PreviewCard(props: PreviewCardProps) {
  const { kind, read, rows, totals, mend } = props
  const [onlyProblems, setOnlyProblems] = useState(false)
  const [withIdle, setWithIdle] = useState(false)
  const region = useRef<HTMLDivElement>(null)
  const shown = rows.filter(
    ({ action, problems }) => problems.length > 0 || (!onlyProblems && (withIdle || action !== 'unchanged')),
  )

  // the field that was mended is gone: whoever mends by keyboard goes on at the next one
  function mendAndGoOn(cell: string, text: string) {
    const fields = [...(region.current?.querySelectorAll<HTMLElement>('[data-mends]') ?? [])]
    const next = fields[fields.findIndex(({ dataset }) => dataset.mends === cell) + 1]
    mend(cell, text)
    ;(next ?? region.current)?.focus()
  }

  return (
    <Card title={sayTotals(kind, totals)} hint={hintOf(totals)}>
      <div className={styles.filters}>
        <label>
          <input
            type="checkbox"
            checked={onlyProblems}
            onChange={(event) => setOnlyProblems(event.target.checked)}
          />
          Only rows with problems ({totals.withProblems})
        </label>
        {!onlyProblems && totals.unchanged > 0 && (
          <label>
            <input
              type="checkbox"
              checked={withIdle}
              onChange={(event) => setWithIdle(event.target.checked)}
            />
            Also rows that change nothing ({totals.unchanged})
          </label>
        )}
      </div>
      <div
        ref={region}
        className={styles.region}
        tabIndex={0}
        role="group"
        aria-label="What the table changes"
      >
        {shown.length === 0 ? (
          <p className={styles.none}>
            {onlyProblems ? 'No row has a problem.' : 'Every row says what the atlas shows already.'}
          </p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">{kind === 'trial' ? 'Trial' : 'Product'}</th>
                <th scope="col">What changes</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <PreviewRow
                  key={row.number}
                  kind={kind}
                  row={row}
                  heads={read.table.heads}
                  mend={mendAndGoOn}
                  keepWords={props.keepWords}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <WordSuggestions kind={kind} read={read} rows={rows} vocabulary={props.vocabulary} />
    </Card>
  )
}

function hintOf({ unchanged, problems, leftOut }: PlanTotals): string {
  const parts = [
    unchanged > 0 ? `${sayCount(unchanged, 'row says', 'rows say')} what the atlas shows already` : '',
    problems > 0
      ? `${sayCount(problems, 'cell or row has', 'cells or rows have')} a problem and ${problems === 1 ? 'is' : 'are'} not part of the proposal`
      : '',
    leftOut > 0 ? `${sayCount(leftOut, 'row is', 'rows are')} left out` : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
