'use client'

import type { ComboboxExtra } from '@/components/forms/combobox-options'
import type { PickerName } from '@/lib/domain/curation/form-controls'
import { type Creatable, useEditor } from '../editor-context'

const CREATABLE: Partial<Record<PickerName, { what: Creatable; noun: string }>> = {
  product: { what: 'product', noun: 'product' },
  cellType: { what: 'cellType', noun: 'cell type' },
  route: { what: 'route', noun: 'route' },
  technique: { what: 'technique', noun: 'technique' },
  condition: { what: 'condition', noun: 'condition' },
}

/** What a picker offers beside its terms: to make the missing one in the same proposal, where the list may grow. */
export function useCreating(from: PickerName, take: (code: string, label: string) => void) {
  const { startCreating } = useEditor()
  const creatable = CREATABLE[from]
  return (query: string): ComboboxExtra[] => {
    if (!creatable || query.trim() === '') return []
    return [
      {
        key: 'create a new one',
        label: `Create ${creatable.noun} “${query.trim()}” …`,
        onPick: () => startCreating(creatable.what, query.trim(), take),
      },
    ]
  }
}
