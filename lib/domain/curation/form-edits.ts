import type { Entry, FormItem, ProposalForm, SourceEntry } from './form-model'

/** Which thing of a form: the same pair that proposals use. */
export type ItemName = Pick<FormItem, 'entityType' | 'entityId'>

/** One step of filling in a form. */
export type FormEdit =
  | { do: 'enter'; item: FormItem; field: string; entry: Entry } // the item joins the form with its first entry
  | { do: 'undo'; item: ItemName; field: string } // back to what the record says
  | { do: 'add'; item: FormItem }
  | { do: 'remove'; item: FormItem } // what is new leaves the form, what exists is to be withdrawn
  | { do: 'keep'; item: ItemName } // an existing thing is not to be withdrawn after all
  | { do: 'source'; source: SourceEntry }
  | { do: 'summary'; summary: string }
  | { do: 'rebase'; item: ItemName; version: number | null; dropped: readonly string[] } // after a clash
  | { do: 'restore'; form: ProposalForm }

/** The form after one step. Pure, so that the same steps always make the same proposal. */
export function editForm(form: ProposalForm, edit: FormEdit): ProposalForm {
  switch (edit.do) {
    case 'enter':
      return enter(form, edit.item, edit.field, edit.entry)
    case 'undo':
      return change(form, edit.item, (item) => ({ ...item, entries: without(item.entries, [edit.field]) }))
    case 'add':
      return { ...form, items: [...form.items, edit.item] }
    case 'remove':
      return remove(form, edit.item)
    case 'keep':
      return { ...form, items: form.items.filter((item) => !isSame(item, edit.item)) }
    case 'source':
      return { ...form, source: edit.source }
    case 'summary':
      return { ...form, summary: edit.summary }
    case 'rebase':
      return change(form, edit.item, (item) => ({
        ...item,
        baseVersion: edit.version,
        entries: without(item.entries, edit.dropped),
      }))
    case 'restore':
      return edit.form
  }
}

/** The item of that name, or null where nobody has touched the thing yet. */
export function itemOf(form: ProposalForm, name: ItemName): FormItem | null {
  return form.items.find((item) => isSame(item, name)) ?? null
}

function enter(form: ProposalForm, item: FormItem, field: string, entry: Entry): ProposalForm {
  if (!itemOf(form, item)) return enter({ ...form, items: [...form.items, item] }, item, field, entry)
  return change(form, item, (found) => ({ ...found, entries: { ...found.entries, [field]: entry } }))
}

function remove(form: ProposalForm, item: FormItem): ProposalForm {
  const others = form.items.filter((other) => !isSame(other, item))
  if (item.operation === 'create') return { ...form, items: others }
  return { ...form, items: [...others, { ...item, operation: 'withdraw', entries: {} }] }
}

function change(form: ProposalForm, name: ItemName, to: (item: FormItem) => FormItem): ProposalForm {
  return { ...form, items: form.items.map((item) => (isSame(item, name) ? to(item) : item)) }
}

function isSame(left: ItemName, right: ItemName): boolean {
  return left.entityType === right.entityType && left.entityId === right.entityId
}

function without(entries: FormItem['entries'], fields: readonly string[]): FormItem['entries'] {
  return Object.fromEntries(Object.entries(entries).filter(([field]) => !fields.includes(field)))
}
