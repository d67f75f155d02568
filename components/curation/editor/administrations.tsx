'use client'

import { ulid } from 'ulid'
import { useState } from 'react'
import button from '@/components/ui/button.module.css'
import { entityField } from '@/lib/domain/curation/entity-fields'
import { itemOf } from '@/lib/domain/curation/form-edits'
import { type FormItem, recordOf, type RecordThing } from '@/lib/domain/curation/form-model'
import { createItem, editItem } from '@/lib/domain/curation/form-record'
import { ADMINISTRATION_FORM_FIELDS } from '@/lib/domain/curation/form-sections'
import { useEditor, type Editor } from './editor-context'
import { EditorField } from './editor-field'
import styles from './editor-card.module.css'

/** What the trial gives, one card for each product given; new ones are added below. */
export function Administrations({ trial }: { trial: FormItem }) {
  const editor = useEditor()
  const items = administrationItems(editor, trial)
  return (
    <>
      {items.map((item, at) => (
        <AdministrationCard key={item.entityId} item={item} number={at + 1} />
      ))}
      <div>
        <button
          type="button"
          className={button.button}
          onClick={() =>
            editor.edit({ do: 'add', item: createItem('administration', ulid(), trial.entityId) })
          }
        >
          Add an administration
        </button>
      </div>
    </>
  )
}

/** The administrations the record has, as touched so far, then those this form adds. */
function administrationItems({ form, records }: Editor, trial: FormItem): FormItem[] {
  const known = records
    .filter(({ entityType }) => entityType === 'administration')
    .map((thing: RecordThing) => itemOf(form, thing) ?? editItem(thing, trial.entityId))
  const added = form.items.filter(
    ({ entityType, operation }) => entityType === 'administration' && operation === 'create',
  )
  return [...known, ...added]
}

function AdministrationCard({ item, number }: { item: FormItem; number: number }) {
  const { edit } = useEditor()
  const title = `Administration ${String(number)}`
  const headingId = `administration-${item.entityId}`
  if (item.operation === 'withdraw')
    return (
      <section className={styles.card} aria-labelledby={headingId}>
        <header className={styles.head}>
          <h2 id={headingId}>{title}</h2>
          <button type="button" className={button.plain} onClick={() => edit({ do: 'keep', item })}>
            keep it
          </button>
        </header>
        <p className={styles.note}>Proposed to be removed. It stays in the history.</p>
      </section>
    )
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h2 id={headingId}>{title}</h2>
        <button type="button" className={button.plain} onClick={() => edit({ do: 'remove', item })}>
          remove<span className="visually-hidden"> administration {number}</span>
        </button>
      </header>
      <AdministrationFields item={item} />
    </section>
  )
}

const USUAL = 6 // product, route, technique, doses, dose and window: what most sources say

function AdministrationFields({ item }: { item: FormItem }) {
  const editor = useEditor()
  const [isOpen, setIsOpen] = useState(false)
  const rest = ADMINISTRATION_FORM_FIELDS.slice(USUAL)
  const shown = rest.filter((field) => isOpen || isFilled(editor, item, field))
  const hidden = rest.filter((field) => !shown.includes(field))
  return (
    <div className={styles.fields}>
      {[...ADMINISTRATION_FORM_FIELDS.slice(0, USUAL), ...shown].map((field) => (
        <EditorField key={field} item={item} field={field} />
      ))}
      {hidden.length > 0 && (
        <div className={styles.more}>
          <button type="button" className={button.plain} onClick={() => setIsOpen(true)}>
            More:{' '}
            {hidden.map((field) => entityField('administration', field)?.label.toLowerCase()).join(', ')}
          </button>
        </div>
      )}
    </div>
  )
}

function isFilled({ form, records }: Editor, item: FormItem, field: string): boolean {
  if (itemOf(form, item)?.entries[field]) return true
  const record = recordOf(records, item)?.fields[field] ?? null
  return record !== null && record.missing === null
}
