import type { AdministrationView } from '@/lib/domain/trials/trial-views'
import { Chip } from './chip'
import { FieldRow } from './field-row'
import styles from './administration-rows.module.css'

/** Rows of those of the given fields of an administration that have a value, with codes and derived stages. */
export function AdministrationRows(props: {
  administration: AdministrationView
  fields: readonly string[]
  cardId?: (field: string) => string
  sources: readonly { number: number; title: string }[]
}) {
  const { administration } = props
  return administration.fields
    .filter((view) => props.fields.includes(view.field) && view.display !== null)
    .map((view) => (
      <FieldRow key={view.field} view={view} cardId={props.cardId?.(view.field)} sources={props.sources}>
        <Beside field={view.field} administration={administration} />
      </FieldRow>
    ))
}

function Beside({ field, administration }: { field: string; administration: AdministrationView }) {
  if (field === 'route') return <Code code={administration.routeCode} />
  if (field === 'technique') return <Code code={administration.techniqueCode} />
  if (field !== 'window') return null
  return administration.stagesDerived.map(({ value, label }) => (
    <Chip
      key={value}
      title="Derived from the window by the stages of the Stroke Recovery and Rehabilitation Roundtable 2017"
    >
      {label}
    </Chip>
  ))
}

function Code({ code }: { code: string | null }) {
  return code === null ? null : <span className={styles.code}>{code}</span>
}
