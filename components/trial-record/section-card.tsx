import type { ReactNode } from 'react'
import { disagreementId } from '@/lib/client/routes'
import { TRIAL_SECTIONS, type TrialSection } from '@/lib/domain/trials/trial-sections'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { FieldRow } from '../records/field-row'
import { Card } from '../ui/card'
import { DisagreementCards } from './disagreement-card'
import { type MissingField, MissingLine } from './missing-line'
import styles from './section-card.module.css'

/**
 * One section of a trial: a row for every field with a value and one line for all without. A section without any value
 * is that line alone. `rowsBefore` and `rowsAfter` are rows of its own beside the fields, `after` what stands below.
 */
export function SectionCard(props: {
  section: TrialSection['key']
  trial: TrialDetail
  rowsBefore?: ReactNode
  rowsAfter?: ReactNode
  after?: ReactNode
  beside?: Partial<Record<string, ReactNode>> // after the value of a field, by field
  alsoMissing?: readonly MissingField[]
}) {
  const { trial, rowsBefore, rowsAfter, after, alsoMissing = [] } = props
  const section = sectionOf(props.section)
  const views = section.fields.flatMap((field) => trial.fields[field] ?? [])
  const stated = views.filter((view) => view.display !== null)
  const missing = [...alsoMissing, ...missingOf(section, trial)]
  if (stated.length === 0 && !rowsBefore && !rowsAfter && !after)
    return <CollapsedSection title={section.title} missing={missing} />
  return (
    <>
      <Card title={section.title}>
        <dl>
          {rowsBefore}
          {stated.map((view) => (
            <FieldRow
              key={view.field}
              view={view}
              cardId={disagreementId(view.field)}
              sources={trial.sources}
            >
              {props.beside?.[view.field]}
            </FieldRow>
          ))}
          {rowsAfter}
        </dl>
        {after}
        {missing.length > 0 && (
          <div className={styles.missing}>
            <MissingLine fields={missing} />
          </div>
        )}
      </Card>
      <DisagreementCards views={views} sources={trial.sources} />
    </>
  )
}

function CollapsedSection({ title, missing }: { title: string; missing: readonly MissingField[] }) {
  return (
    <section className={styles.collapsed} aria-label={title}>
      <h2>{title}</h2>
      <MissingLine fields={missing} />
    </section>
  )
}

function missingOf(section: TrialSection, trial: TrialDetail): MissingField[] {
  return section.fields
    .filter((field) => (trial.fields[field]?.display ?? null) === null)
    .map((field) => ({
      field,
      reason: trial.fields[field]?.missing ?? trial.row.missing[field] ?? 'NOT_CAPTURED',
    }))
}

function sectionOf(key: TrialSection['key']): TrialSection {
  const section = TRIAL_SECTIONS.find((each) => each.key === key)
  if (!section) throw new Error(`No section ${key}`)
  return section
}
