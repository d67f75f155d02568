import type { ReactNode } from 'react'
import type { FieldView } from '@/lib/domain/trials/trial-views'
import { DisagreementMark } from '../ui/disagreement-mark'
import styles from './field-row.module.css'
import { FieldValue } from './field-value'
import { SourceNumber } from './source-number'
import { StatementList } from './statement-list'

/**
 * One field of a record: its value, the number of its source, and what every source says, one click away. Where sources
 * disagree the mark leads to the card with all statements (`cardId`), else they open in place.
 */
export function FieldRow(props: {
  view: FieldView
  label?: string
  cardId?: string
  sources: readonly { number: number; title: string }[]
  value?: ReactNode // in place of the value in words, where it is drawn otherwise
  children?: ReactNode // after the value: a code, a derived stage
}) {
  const { view } = props
  return (
    <div className={styles.row}>
      <dt>{props.label ?? view.label}</dt>
      <dd>
        <div className={styles.value}>
          {props.value ?? <FieldValue view={view} />}
          {props.children}
          {view.disagrees && <Disagreement view={view} cardId={props.cardId} />}
        </div>
        <span className={styles.number}>
          <SourceNumber number={view.sourceNumber} />
        </span>
        <FieldWhy view={view} label={props.label} sources={props.sources} />
      </dd>
    </div>
  )
}

function FieldWhy(props: Pick<Parameters<typeof FieldRow>[0], 'view' | 'label' | 'sources'>) {
  const { view } = props
  return (
    <details className={styles.why}>
      <summary>
        why<span className="visually-hidden"> this value: {props.label ?? view.label}</span>
      </summary>
      <p>{view.why}</p>
      {view.statements.length > 0 && <StatementList view={view} sources={props.sources} />}
    </details>
  )
}

function Disagreement({ view, cardId }: { view: FieldView; cardId: string | undefined }) {
  const mark = <DisagreementMark text={valuesText(view)} label={`Sources disagree: ${valuesText(view)}`} />
  return cardId === undefined ? mark : <a href={`#${cardId}`}>{mark}</a>
}

function valuesText(view: FieldView): string {
  return `${String(view.distinctValues)} values`
}
