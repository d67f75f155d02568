import type { CSSProperties } from 'react'
import { compareHref, productHref, trialHref } from '@/lib/client/routes'
import type { ComparedKind, ComparisonRequest } from '@/lib/domain/comparison/comparison-request'
import type { Comparison, ComparisonRow, ComparisonSection } from '@/lib/domain/comparison/comparison-table'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { AppLink } from '../ui/app-link'
import { ComparisonCell } from './comparison-cell'
import styles from './comparison-table.module.css'
import { sayComparison } from './say-comparison'

type Column = Comparison['records'][number]

/** The table: a column a record, a row a field, grouped as on a record's page. It scrolls by itself in both directions. */
export function ComparisonTable({
  request,
  comparison,
}: {
  request: ComparisonRequest
  comparison: Comparison
}) {
  const { records } = comparison
  const caption = sayComparison(request)
  return (
    <div className={styles.region} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} style={columns(records.length)}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {records.map((record) => (
              <ColumnHead key={record.id} record={record} request={request} />
            ))}
          </tr>
        </thead>
        {comparison.sections.map((section) => (
          <Section key={section.title} section={section} records={records} kind={request.kind} />
        ))}
      </table>
    </div>
  )
}

// as wide each, at least as wide as reads well
function columns(count: number): CSSProperties & Record<`--${string}`, number> {
  return { '--columns': count }
}

function ColumnHead({ record, request }: { record: Column; request: ComparisonRequest }) {
  const { id, title } = record
  const ids = request.ids.filter((each) => each !== id)
  const name = request.kind === 'trial' ? identifierWords(id) : title
  return (
    <th scope="col">
      <AppLink href={hrefOf(request.kind, id)} className={styles[request.kind] ?? ''}>
        {name}
      </AppLink>
      {request.kind === 'trial' && (
        <span className={styles.title} title={title}>
          {title}
        </span>
      )}
      <AppLink className={styles.remove ?? ''} href={compareHref({ ...request, ids })}>
        Remove<span className="visually-hidden"> {name}</span>
      </AppLink>
    </th>
  )
}

type SectionProps = { section: ComparisonSection; records: readonly Column[]; kind: ComparedKind }

function Section({ section, records, kind }: SectionProps) {
  const span = records.length + 1
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={span}>
          <span>{section.title}</span>
        </th>
      </tr>
      {section.rows.map((row) => (
        <Row key={row.field} row={row} records={records} kind={kind} />
      ))}
      {section.unknown !== null && (
        <tr className={styles.unknown}>
          <td colSpan={span}>
            <span>{section.unknown}</span>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Row({ row, records, kind }: { row: ComparisonRow; records: readonly Column[]; kind: ComparedKind }) {
  return (
    <tr data-field={row.field} data-differs={row.differs || undefined}>
      <th scope="row">
        {row.label} {row.differs && <span className={styles.differs}>differs</span>}
      </th>
      {records.map(({ id }, at) => {
        const cell = row.cells[at]
        return <td key={id}>{cell && <ComparisonCell cell={cell} recordHref={hrefOf(kind, id)} />}</td>
      })}
    </tr>
  )
}

function hrefOf(kind: ComparedKind, id: string): string {
  return kind === 'trial' ? trialHref(id) : productHref(id)
}
