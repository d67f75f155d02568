'use client'

import { Notice } from '@/components/ui/notice'
import { AppLink } from '@/components/ui/app-link'
import { editHref } from '@/lib/client/routes'
import type { FormItem } from '@/lib/domain/curation/form-model'
import { fold } from '@/lib/domain/shared/fold'
import { useEditor } from './editor-context'

const KINDS = {
  product: { list: 'product', segment: 'products' },
  cellType: { list: 'cellType', segment: 'cell-types' },
  route: { list: 'route', segment: 'routes' },
  technique: { list: 'technique', segment: 'techniques' },
  condition: { list: 'condition', segment: 'conditions' },
} as const

/** Points out a term that bears the name being typed already, as its name or among its other names. */
export function TermNote({ item }: { item: FormItem }) {
  const { vocabularies } = useEditor()
  const kind = isTermKind(item.entityType) ? KINDS[item.entityType] : null
  const typed = item.entries.name?.typed
  const name = typed?.kind === 'text' ? fold(typed.text) : ''
  if (!kind || name === '') return null
  const same = vocabularies[kind.list].find(
    ({ label, words = '' }) => fold(label) === name || ` ${fold(words)} `.includes(` ${name} `),
  )
  if (!same) return null
  return (
    <Notice title="This may be in the atlas already">
      {same.label} has this name: <AppLink href={editHref(kind.segment, same.value)}>edit it instead</AppLink>
      ?
    </Notice>
  )
}

function isTermKind(entity: string): entity is keyof typeof KINDS {
  return Object.hasOwn(KINDS, entity)
}
