'use client'

import { useMemo } from 'react'
import type { PlannedRow } from '@/lib/domain/curation/table-plan-views'
import { findTarget, type TableKind } from '@/lib/domain/curation/table-targets'
import { makeWordLists, type TableVocabulary } from '@/lib/domain/curation/table-vocabulary'
import type { ReadTable } from './use-table-plan'

interface WordSuggestionsProps {
  kind: TableKind
  read: ReadTable
  rows: readonly PlannedRow[]
  vocabulary: TableVocabulary
}

/** Suggestions for correcting cells: one list per column that has a problem and words of a vocabulary. */
export function WordSuggestions({ kind, read, rows, vocabulary }: WordSuggestionsProps) {
  const lists = useMemo(() => makeWordLists(vocabulary), [vocabulary])
  const columns = [...new Set(rows.flatMap(({ problems }) => problems.flatMap(({ column }) => column ?? [])))]
  return columns.map((at) => {
    const target = findTarget(kind, read.columns[at]?.target ?? null)
    const options = target ? (lists(target)?.options ?? []) : []
    return (
      <datalist key={at} id={wordListId(at)}>
        {options.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
    )
  })
}

/** The id of the suggestions for the cells of a column. */
export function wordListId(column: number): string {
  return `table-words-${String(column)}`
}
