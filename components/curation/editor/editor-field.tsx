'use client'

import { useState } from 'react'
import controls from '@/components/forms/controls.module.css'
import { FieldFrame, fieldIds } from '@/components/forms/field-frame'
import { MissingSelect } from '@/components/forms/missing-select'
import { entityField } from '@/lib/domain/curation/entity-fields'
import { controlOf } from '@/lib/domain/curation/form-controls'
import { entryOfRecord, entryOutcome } from '@/lib/domain/curation/form-entry'
import { itemOf } from '@/lib/domain/curation/form-edits'
import {
  type Entry,
  type FormItem,
  NO_SOURCE,
  recordOf,
  type RecordField,
} from '@/lib/domain/curation/form-model'
import { readTyped } from '@/lib/domain/curation/form-reading'
import { TYPED_KIND_OF } from '@/lib/domain/curation/form-controls'
import { EMPTY_TYPED, type Typed } from '@/lib/domain/curation/form-typed'
import { MISSING_LABELS, type MissingReason } from '@/lib/domain/shared/missing'
import { useEditor } from './editor-context'
import { fieldHint } from './field-hints'
import { fieldId } from './field-id'
import { FieldInput, isGroup } from './inputs/field-input'
import { SourceFields } from './source-fields'
import styles from './editor-field.module.css'

/** One field of the form: its inputs, why it has no value where it has none, its source, and what it was before. */
export function EditorField({ item, field }: { item: FormItem; field: string }) {
  const { form, records, edit, isAttempted } = useEditor()
  const [isLeft, setIsLeft] = useState(false)
  const [isSourceOpen, setIsSourceOpen] = useState(false)
  const control = controlOf(item.entityType, field)
  const record = recordOf(records, item)?.fields[field] ?? null
  const typedEntry = itemOf(form, item)?.entries[field] ?? null
  const entry = typedEntry ?? entryOfRecord(item.entityType, field, record)
  const outcome = entryOutcome(item.entityType, field, entry, record)
  const label = entityField(item.entityType, field)?.label ?? field
  const id = fieldId(item, field)
  const ids = fieldIds(id)
  const problem =
    (isLeft || isAttempted) && outcome.kind === 'problem' ? `${label} ${outcome.message}.` : null
  const isEmpty = readTyped(control, entry.typed) === null

  const enter = (part: Partial<Entry>) => edit({ do: 'enter', item, field, entry: { ...entry, ...part } })
  const type = (typed: Typed) =>
    enter({ typed, missing: readTyped(control, typed) === null ? entry.missing : null })
  const leaveOut = (missing: MissingReason | null) =>
    enter({ typed: EMPTY_TYPED[TYPED_KIND_OF[control.input]], missing })

  return (
    <div
      className={styles.field}
      data-is-wide={WIDE.has(control.input) || WIDE_TEXTS.has(field)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsLeft(true)
      }}
    >
      <FieldFrame
        id={id}
        label={label}
        isGroup={isGroup(control)}
        hint={
          outcome.kind === 'changed' ? (
            <Was record={record} onUndo={() => edit({ do: 'undo', item, field })} />
          ) : (
            fieldHint(item.entityType, field)
          )
        }
        problem={problem}
        aside={
          <SourceButton
            entry={entry}
            label={label}
            isChanged={outcome.kind === 'changed'}
            origin={record?.origin ?? null}
            isOpen={isSourceOpen}
            onToggle={() => setIsSourceOpen(!isSourceOpen)}
          />
        }
        under={isEmpty && <MissingSelect label={label} value={entry.missing} onChange={leaveOut} />}
        panel={
          isSourceOpen && (
            <div className={styles.source}>
              <SourceFields
                id={`${id}-source`}
                name={`Source of ${label}`}
                source={entry.source ?? NO_SOURCE}
                onChange={(source) => enter({ source })}
              />
              <button
                type="button"
                className={controls.small}
                onClick={() => {
                  enter({ source: null })
                  setIsSourceOpen(false)
                }}
              >
                use the source of the proposal
              </button>
            </div>
          )
        }
      >
        <FieldInput
          id={ids.input}
          name={label}
          control={control}
          typed={entry.typed}
          describedBy={problem ? `${ids.problem} ${ids.hint}` : ids.hint}
          isInvalid={problem !== null}
          placeholder={isEmpty && entry.missing !== null ? MISSING_LABELS[entry.missing] : undefined}
          onChange={type}
        />
      </FieldFrame>
    </div>
  )
}

/** Fields that take the whole width of the card. */
const WIDE: ReadonlySet<string> = new Set([
  'longText', 'lines', 'dose', 'window', 'immunosuppression', 'severity', 'result', 'identifiers', 'mappings',
  'subject',
]) // prettier-ignore

/** One-line texts that are usually long. */
const WIDE_TEXTS: ReadonlySet<string> = new Set(['title', 'url', 'coInterventions', 'priorTreatment'])

function Was({ record, onUndo }: { record: RecordField | null; onUndo: () => void }) {
  const before = record && (record.missing === null ? record.display : MISSING_LABELS[record.missing])
  return (
    <>
      {before ? `Was ${before}, which stays in the history. ` : 'New. '}
      <button type="button" className={controls.small} onClick={onUndo}>
        undo
      </button>
    </>
  )
}

function SourceButton(props: {
  entry: Entry
  label: string
  isChanged: boolean
  origin: string | null
  isOpen: boolean
  onToggle: () => void
}) {
  const choice = props.entry.source?.choice
  const own = choice?.kind === 'known' ? choice.title : choice?.kind === 'reference' ? choice.reference : null
  const place = props.entry.source?.place || props.entry.source?.quote
  const says = own
    ? [own, place].filter(Boolean).join(' · ')
    : props.isChanged
      ? 'same source'
      : (props.origin ?? 'same source')
  return (
    <button
      type="button"
      className={styles.sourceButton}
      data-is-own={own !== null}
      aria-expanded={props.isOpen}
      onClick={props.onToggle}
    >
      <span className="visually-hidden">Source of {props.label}: </span>
      {says}
    </button>
  )
}
