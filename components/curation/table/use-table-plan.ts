'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableColumn } from '@/lib/domain/curation/table-row-cells'
import { fieldsInTable, namesInTable, planTable } from '@/lib/domain/curation/table-plan'
import { proposeTargets } from '@/lib/domain/curation/table-targets'
import { type PastedTable, readPastedTable } from '@/lib/domain/curation/table-text'
import type { TableVocabulary } from '@/lib/domain/curation/table-vocabulary'
import type { LookUpAction } from './table-actions'
import type { TableDraft } from './use-table-draft'

/** A table as read, with what was mended in it and what its columns are. */
export interface ReadTable {
  table: PastedTable
  columns: TableColumn[]
}

/** Reads the table of a draft; null while there is none, a sentence where it cannot be read. */
export function useReadTable(draft: TableDraft | null): ReadTable | { problem: string } | null {
  const text = draft?.text ?? ''
  const read = useMemo(() => (text === '' ? null : readPastedTable(text)), [text])
  const { kind = 'trial', columns = null, mended } = draft ?? {}
  return useMemo(() => {
    if (read === null || 'problem' in read) return read
    const proposed = () => proposeTargets(kind, read.heads).map((target) => ({ target, keepsWords: false }))
    const isFitting = columns?.length === read.heads.length
    return { table: withMended(read, mended ?? {}), columns: isFitting ? columns : proposed() }
  }, [read, kind, columns, mended])
}

/** Asks which rows the atlas has, and plans what the table changes. Asked anew when rows or columns are. */
export function useTablePlan(
  { table, columns }: ReadTable,
  {
    kind,
    vocabulary,
    lookUp,
  }: { kind: TableDraft['kind']; vocabulary: TableVocabulary; lookUp: LookUpAction },
) {
  const asked = useMemo(
    () => ({ kind, names: namesInTable(table, kind, columns), fields: fieldsInTable(table, kind, columns) }),
    [table, kind, columns],
  )
  const answer = useQuery({
    queryKey: ['table-subjects', asked],
    queryFn: () => lookUp(asked),
    placeholderData: (before) => before,
  })
  const subjects = answer.data?.ok ? answer.data.value : null
  const rows = useMemo(
    () => (subjects ? planTable(table, { kind, columns, vocabulary, subjects }) : null),
    [table, kind, columns, vocabulary, subjects],
  )
  const refusal = answer.data && !answer.data.ok ? answer.data.message : null
  return { rows, refusal, isFailed: answer.isError, isAsking: answer.isFetching, askAgain: answer.refetch }
}

function withMended(table: PastedTable, mended: TableDraft['mended']): PastedTable {
  if (Object.keys(mended).length === 0) return table
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => mended[`${String(row.number)}:${String(at)}`] ?? cell),
  }))
  return { ...table, rows }
}
