'use client'

import { useMemo } from 'react'
import { ulid } from 'ulid'
import { z } from 'zod'
import { TABLE_KINDS } from '@/lib/domain/curation/table-targets'
import { useRemembered } from '@/lib/client/use-remembered'

const draftSchema = z.object({
  id: z.string(), // of the proposal to be: sent twice it is one, and anything that changes is another
  kind: z.enum(TABLE_KINDS),
  text: z.string(),
  columns: z.array(z.object({ target: z.string().nullable(), keepsWords: z.boolean() })).nullable(), // null: as proposed
  mended: z.record(z.string(), z.string()), // by "row:column"
})
export type TableDraft = z.infer<typeof draftSchema>

/**
 * What a curator has pasted and decided so far, kept in this browser: a closed tab, a crash or a new login loses nothing.
 * `change` merges; `discard` begins anew.
 */
export function useTableDraft(owner: string) {
  const [stored, remember] = useRemembered(`table-draft.${owner}`, '')
  const draft = useMemo(() => parse(stored), [stored])
  return {
    draft,
    change: (part: Partial<Omit<TableDraft, 'id'>>) =>
      remember(JSON.stringify({ ...(draft ?? EMPTY), ...part, id: ulid() })),
    discard: () => remember(''),
  }
}

function parse(stored: string): TableDraft | null {
  if (stored === '') return null
  try {
    return draftSchema.safeParse(JSON.parse(stored)).data ?? null
  } catch {
    return null // written by an older version of this page
  }
}

const EMPTY: Omit<TableDraft, 'id'> = { kind: 'trial', text: '', columns: null, mended: {} }
