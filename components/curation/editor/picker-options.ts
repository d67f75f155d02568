import type { ComboboxOption } from '@/components/forms/combobox-options'
import type { CuratedEntity } from '@/lib/domain/curation/entity-fields'
import type { Vocabularies } from '@/lib/domain/curation/edit-views'
import type { PickerName } from '@/lib/domain/curation/form-controls'
import type { ProposalForm } from '@/lib/domain/curation/form-model'

/** What a picker offers: the vocabulary's terms and, first, those this very proposal would make. */
export function pickerOptions(
  from: PickerName,
  vocabularies: Vocabularies,
  form: Pick<ProposalForm, 'items'>,
): ComboboxOption[] {
  const terms = vocabularies[from]
  const labels = new Map(terms.map(({ value, label }) => [value, label]))
  return [
    ...madeHere(from, form),
    ...terms.map(({ value, label, parent, hint, words }) => ({
      value,
      label,
      hint: hint ?? (parent === undefined ? null : (labels.get(parent) ?? null)),
      ...(words === undefined ? {} : { words }),
    })),
  ]
}

/** The label of a code, among the terms and what this proposal would make; the code itself when nobody knows it. */
export function labelIn(options: readonly ComboboxOption[], code: string): string {
  return options.find(({ value }) => value === code)?.label ?? code
}

const MADE: Partial<Record<PickerName, CuratedEntity>> = {
  product: 'product',
  cellType: 'cellType',
  route: 'route',
  technique: 'technique',
  condition: 'condition',
}

function madeHere(from: PickerName, form: Pick<ProposalForm, 'items'>): ComboboxOption[] {
  return form.items
    .filter(({ entityType, operation }) => operation === 'create' && entityType === MADE[from])
    .map(({ entityId, entries }) => ({
      value: entityId,
      label: entries.name?.typed.kind === 'text' ? entries.name.typed.text : entityId,
      hint: 'new in this proposal',
    }))
}
