'use client'

import button from '@/components/ui/button.module.css'
import type { FormItem } from '@/lib/domain/curation/form-model'
import { ADMINISTRATION_SECTION, type FormSection } from '@/lib/domain/curation/form-sections'
import { Administrations } from './administrations'
import { DuplicatesNote } from './duplicates-note'
import { EditorField } from './editor-field'
import { type MainEntity, sectionsOf } from './editor-sections'
import { TermNote } from './term-note'
import styles from './editor-card.module.css'

/** The fields of the section that is open; of a trial's administrations, first a card for each. */
export function SectionBody(props: {
  entity: MainEntity
  section: string
  item: FormItem
  onOpen: (key: string) => void
}) {
  const sections = sectionsOf(props.entity)
  const at = sections.findIndex(({ key }) => key === props.section)
  const section = sections[at]
  const next = sections[at + 1]
  if (!section) return null
  const isGiven = props.entity === 'trial' && section.key === ADMINISTRATION_SECTION
  return (
    <>
      {props.entity === 'trial' && section.key === 'identity' && <DuplicatesNote trial={props.item} />}
      {props.item.operation === 'create' && <TermNote item={props.item} />}
      {isGiven && <Administrations trial={props.item} />}
      <SectionCard
        section={section}
        item={props.item}
        title={isGiven ? 'The trial as a whole' : section.title}
      />
      {next && (
        <div>
          <button type="button" className={button.plain} onClick={() => props.onOpen(next.key)}>
            Next: {next.title}
          </button>
        </div>
      )}
    </>
  )
}

function SectionCard(props: { section: FormSection; item: FormItem; title: string }) {
  const headingId = `section-${props.section.key}`
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h2 id={headingId}>{props.title}</h2>
      </header>
      <div className={styles.fields}>
        {props.section.fields.map((field) => (
          <EditorField key={field} item={props.item} field={field} />
        ))}
      </div>
    </section>
  )
}
