'use client'

import { useMemo } from 'react'
import { totalsOf } from '@/lib/domain/curation/table-plan-views'
import button from '../../ui/button.module.css'
import { Notice } from '../../ui/notice'
import { PreviewCard } from './preview-card'
import { SubmitCard } from './submit-card'
import type { TableImportProps } from './table-actions'
import type { TableDraft } from './use-table-draft'
import { type ReadTable, useTablePlan } from './use-table-plan'

type Props = TableImportProps & {
  draft: TableDraft
  read: ReadTable
  change: (part: Partial<TableDraft>) => void
  onSubmitted: (id: string) => void
}

/** What the table changes, once the atlas has answered which rows it has, and the form that submits it. */
export function PreviewAndSubmit({ draft, read, change, onSubmitted, vocabulary, lookUp, submit }: Props) {
  const plan = useTablePlan(read, { kind: draft.kind, vocabulary, lookUp })
  const totals = useMemo(() => (plan.rows ? totalsOf(plan.rows) : null), [plan.rows])
  if (plan.refusal !== null || plan.isFailed)
    return (
      <Notice title="The table could not be compared with the atlas">
        <p>{plan.refusal ?? 'The server did not answer. What you pasted is kept.'}</p>
        <button type="button" className={button.button} onClick={() => void plan.askAgain()}>
          Compare again
        </button>
      </Notice>
    )
  if (!plan.rows || !totals) return <p role="status">Comparing the rows with the atlas…</p>

  function keepWords(at: number) {
    change({
      columns: read.columns.map((column, index) => (index === at ? { ...column, keepsWords: true } : column)),
    })
  }

  return (
    <>
      <PreviewCard
        kind={draft.kind}
        read={read}
        rows={plan.rows}
        totals={totals}
        vocabulary={vocabulary}
        mend={(cell, text) => change({ mended: { ...draft.mended, [cell]: text } })}
        keepWords={keepWords}
      />
      <SubmitCard
        draft={draft}
        rows={plan.rows}
        totals={totals}
        submit={submit}
        compareAgain={() => void plan.askAgain()}
        onSubmitted={onSubmitted}
      />
    </>
  )
}
