'use client'

import controls from '@/components/forms/controls.module.css'
import { TextArea, TextInput } from '@/components/forms/text-input'
import type { SourceEntry } from '@/lib/domain/curation/form-model'
import { readSourceReference } from '@/lib/domain/curation/source-reference'
import { parsePartialDate } from '@/lib/domain/shared/partial-date'
import { SourcePicker } from './source-picker'
import styles from './source-fields.module.css'

/** A source with the place in it and its words; a pasted one may be given a title and a date. */
export function SourceFields(props: {
  id: string
  name: string
  source: SourceEntry
  problem?: string | null
  onChange: (source: SourceEntry) => void
}) {
  const { id, name, source } = props
  const change = (part: Partial<SourceEntry>) => props.onChange({ ...source, ...part })
  return (
    <div className={styles.fields}>
      <div>
        <SourcePicker
          id={`${id}-input`}
          name={name}
          choice={source.choice}
          isInvalid={Boolean(props.problem)}
          describedBy={`${id}-hint`}
          onChoose={(choice) => change({ choice })}
        />
        <p id={`${id}-hint`} className={props.problem ? styles.problem : styles.hint}>
          {props.problem ?? <Meaning source={source} />}
        </p>
      </div>
      {source.choice.kind === 'reference' && <Described id={id} source={source} change={change} />}
      <TextInput
        id={`${id}-place`}
        label={`${name}: place in it`}
        isInvalid={false}
        placeholder="place: page, table or heading"
        value={source.place}
        onChange={(place) => change({ place })}
      />
      <TextArea
        id={`${id}-quote`}
        label={`${name}: quote`}
        isInvalid={false}
        placeholder="quote: the source’s own words"
        value={source.quote}
        onChange={(quote) => change({ quote })}
      />
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={source.isSecondary}
          onChange={({ target }) => change({ isSecondary: target.checked })}
        />
        A copy, review or news report, not the primary source
      </label>
    </div>
  )
}

function Meaning({ source: { choice } }: { source: SourceEntry }) {
  if (choice.kind !== 'reference') return 'or paste a DOI, PMID, registry id or address'
  const read = readSourceReference(choice.reference)
  return read ? `Read as ${read.title}` : 'This names no source: give a DOI, PMID, registry id or address.'
}

function Described(props: { id: string; source: SourceEntry; change: (part: Partial<SourceEntry>) => void }) {
  const { choice } = props.source
  if (choice.kind !== 'reference') return null
  const isDateWrong = choice.publishedOn.trim() !== '' && parsePartialDate(choice.publishedOn.trim()) === null
  return (
    <div className={controls.row}>
      <div className={controls.grow}>
        <TextInput
          id={`${props.id}-title`}
          label="Title of the source"
          isInvalid={false}
          placeholder="its title"
          value={choice.title}
          onChange={(title) => props.change({ choice: { ...choice, title } })}
        />
      </div>
      <div className={styles.date}>
        <TextInput
          id={`${props.id}-published`}
          label="Date of the source: 2024, 2024-05 or 2024-05-27"
          isInvalid={isDateWrong}
          placeholder="its date"
          value={choice.publishedOn}
          onChange={(publishedOn) => props.change({ choice: { ...choice, publishedOn } })}
        />
      </div>
    </div>
  )
}
