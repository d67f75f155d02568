import { type ClassStatement, STATEMENT_KIND_LABELS } from '@/lib/domain/claims/class-statement-views'
import styles from './class-statement-list.module.css'
import { SourceNumber } from './source-number'

/** What sources say of a kind of product, by kind of statement, each with its level of evidence and citations. */
export function ClassStatementList({ statements }: { statements: readonly ClassStatement[] }) {
  const kinds = Object.entries(STATEMENT_KIND_LABELS).map(([kind, label]) => ({
    kind,
    label,
    ofKind: statements.filter((statement) => statement.kind.value === kind),
  }))
  return kinds
    .filter(({ ofKind }) => ofKind.length > 0)
    .map(({ kind, label, ofKind }) => (
      <section key={kind} className={styles.kind} aria-label={label}>
        <h3>{label}</h3>
        <ul className={styles.list}>
          {ofKind.map((statement) => (
            <StatementItem key={statement.id} statement={statement} />
          ))}
        </ul>
      </section>
    ))
}

function StatementItem({ statement }: { statement: ClassStatement }) {
  return (
    <li className={styles.statement}>
      <p>
        {statement.text}{' '}
        {statement.citations.map(({ sourceNumber, locator }) => (
          <SourceNumber key={`${String(sourceNumber)} ${locator}`} number={sourceNumber} />
        ))}
      </p>
      <p className={styles.evidence}>
        <span className={styles.system} data-system={statement.system.value}>
          {statement.system.label}
        </span>
        {!statement.isAboutThis && <span>said of {statement.about}</span>}
        <span>{statement.citations.map(citationText).join('; ')}</span>
      </p>
    </li>
  )
}

function citationText({ locator, reference }: ClassStatement['citations'][number]): string {
  return reference === null ? locator : `${locator}, its reference ${reference}`
}
