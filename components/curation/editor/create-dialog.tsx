'use client'

import { useState } from 'react'
import button from '@/components/ui/button.module.css'
import { Dialog } from '@/components/ui/dialog'
import { outcomeOf } from '@/lib/domain/curation/form-changes'
import { editForm, type FormEdit, itemOf } from '@/lib/domain/curation/form-edits'
import type { FormItem } from '@/lib/domain/curation/form-model'
import { createItem } from '@/lib/domain/curation/form-record'
import { slugOf } from '@/lib/domain/curation/form-slug'
import { type Creatable, EditorProvider, useEditor } from './editor-context'
import { CREATABLE_FIELDS } from './creatable-fields'
import { EditorField } from './editor-field'
import cards from './editor-card.module.css'
import styles from './create-dialog.module.css'

export interface Creating {
  what: Creatable
  name: string
  take: (code: string, label: string) => void
}

/** A small form for a missing term; what it makes joins the proposal as a new thing and is chosen at once. */
export function CreateDialog({ creating, onClose }: { creating: Creating | null; onClose: () => void }) {
  const noun = creating ? CREATABLE_FIELDS[creating.what].noun : ''
  return (
    <Dialog title={`New ${noun}`} isOpen={creating !== null} onClose={onClose}>
      {creating && (
        <CreateForm key={`${creating.what} ${creating.name}`} creating={creating} onClose={onClose} />
      )}
    </Dialog>
  )
}

function CreateForm({ creating, onClose }: { creating: Creating; onClose: () => void }) {
  const outer = useEditor()
  const [form, setForm] = useState(() => ({ ...outer.form, items: [named(creating)] }))
  const [isAttempted, setIsAttempted] = useState(false)
  const edit = (step: FormEdit) => setForm((before) => editForm(before, step))
  const [item] = form.items
  if (!item) return null
  const outcome = outcomeOf(form, [])
  const problems = outcome.problems.filter((problem) => problem.item !== null).map(({ sentence }) => sentence)
  const name = textOf(item, 'name')
  const slug = slugOf(name)
  const clash = isTaken(outer, creating.what, slug)

  function add() {
    setIsAttempted(true)
    if (!item || problems.length > 0 || slug === '' || clash) return
    outer.edit({ do: 'add', item: { ...item, entityId: slug } })
    creating.take(slug, name)
    onClose()
  }

  return (
    <EditorProvider
      value={{ ...outer, form: { ...form, items: [item, ...outer.form.items] }, outcome, isAttempted, edit }}
    >
      <div className={cards.fields} data-one-column>
        {CREATABLE_FIELDS[creating.what].fields.map((field) => (
          <div key={field} className={styles.line}>
            <EditorField item={itemOf(form, item) ?? item} field={field} />
          </div>
        ))}
      </div>
      {isAttempted && (
        <div role="alert" className={styles.problem}>
          {problems.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {slug === '' && name !== '' && (
            <p>The name has no Latin letter or digit to make an address of: add a Latin name.</p>
          )}
          {clash && <p>“{clash}” is in the list already: close this and choose it there.</p>}
        </div>
      )}
      <div className={styles.buttons}>
        <button type="button" className={button.primary} onClick={add}>
          Add to this proposal
        </button>
        <button type="button" className={button.button} onClick={onClose}>
          Cancel
        </button>
      </div>
    </EditorProvider>
  )
}

function named({ what, name }: Creating): FormItem {
  const typed = { kind: 'text' as const, text: name }
  return { ...createItem(what, `new-${what}`), entries: { name: { typed, missing: null, source: null } } }
}

function textOf({ entries }: FormItem, field: string): string {
  const typed = entries[field]?.typed
  return typed?.kind === 'text' ? typed.text.trim() : ''
}

function isTaken({ vocabularies, form }: ReturnType<typeof useEditor>, what: Creatable, slug: string) {
  const known = vocabularies[what].find(({ value }) => value === slug)
  const made = form.items.some(({ entityType, entityId }) => entityType === what && entityId === slug)
  return known?.label ?? (made ? slug : null)
}
