'use client'

import { createContext, useContext, type Dispatch } from 'react'
import type { SourceOption, Vocabularies } from '@/lib/domain/curation/edit-views'
import type { FormOutcome } from '@/lib/domain/curation/form-changes'
import type { FormEdit } from '@/lib/domain/curation/form-edits'
import type { ProposalForm, RecordThings } from '@/lib/domain/curation/form-model'
import type { NamedBand } from '@/lib/domain/curation/form-window'

/** Kinds of thing that can be made inside a proposal about something else. */
export type Creatable = 'product' | 'cellType' | 'route' | 'technique' | 'condition'

/** What every part of an editor reads: the form as typed, what the records say, and how to change the form. */
export interface Editor {
  form: ProposalForm
  records: RecordThings
  outcome: FormOutcome
  vocabularies: Vocabularies
  bands: readonly NamedBand[]
  knownSources: readonly SourceOption[] // of the records at hand, offered before anything is typed
  isAttempted: boolean // somebody tried to submit: from then on everything that is missing is told
  edit: Dispatch<FormEdit>
  startCreating: (what: Creatable, name: string, take: (code: string, label: string) => void) => void
}

const EditorContext = createContext<Editor | null>(null)
export const EditorProvider = EditorContext.Provider

/** Sources of the records at hand; none outside of an editor, where a source is asked for by itself. */
export function useKnownSources(): readonly SourceOption[] {
  return useContext(EditorContext)?.knownSources ?? NO_SOURCES
}

const NO_SOURCES: readonly SourceOption[] = []

/** The editor this part stands in. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('A part of an editor stands outside of it.')
  return editor
}
