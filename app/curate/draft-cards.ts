import { editHref, newHref } from '@/lib/client/routes'
import type { DraftView } from '@/lib/domain/curation/draft-input'
import { proposalFormSchema } from '@/lib/domain/curation/form-model'
import { readTyped } from '@/lib/domain/curation/form-reading'
import { controlOf } from '@/lib/domain/curation/form-controls'
import { type EditedEntity, SEGMENTS } from './entity-segment'

/** One draft to go on with. */
export interface DraftCard {
  id: string
  href: string
  title: string
  fields: number
  savedAt: string
}

/** The viewer's drafts as links to their forms, with the name of what they are about as far as it was typed. */
export function draftCards(drafts: readonly DraftView[]): DraftCard[] {
  return drafts.flatMap((draft) => {
    if (draft.entityType === 'administration') return []
    const form = proposalFormSchema.safeParse(jsonOf(draft.body))
    const items = form.success ? form.data.items : []
    const main = items.find(({ entityType }) => entityType === draft.entityType)
    const isNew = main?.operation === 'create'
    const { segment, noun } = SEGMENTS[draft.entityType]
    return [
      {
        id: draft.id,
        href: isNew ? newHref(segment, draft.entityId) : editHref(segment, draft.entityId),
        title: isNew ? `New ${noun}${nameOf(draft.entityType, main.entries)}` : draft.entityId,
        fields: items.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0),
        savedAt: draft.savedAt,
      },
    ]
  })
}

function nameOf(
  entity: EditedEntity,
  entries: Record<string, { typed: Parameters<typeof readTyped>[1] }>,
): string {
  for (const field of ['title', 'name', 'text']) {
    const entry = entries[field]
    const read = entry && readTyped(controlOf(entity, field), entry.typed)
    if (read && 'value' in read && typeof read.value === 'string') return `: ${read.value}`
  }
  const identifiers = entries.identifiers?.typed
  const number = identifiers?.kind === 'identifiers' ? identifiers.rows[0]?.value : undefined
  return number ? `: ${number}` : ''
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
