import { trialHref } from '@/lib/client/routes'
import type { MergePreview } from '@/lib/domain/curation/trial-task-views'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { sayCount } from '@/lib/domain/shared/words'
import { AppLink } from '../../ui/app-link'
import { Card } from '../../ui/card'
import { ValueText } from '../review/value-text'
import styles from './lifecycle.module.css'

/** Two trials side by side: what comes along, and every field on which they differ or agree. */
export function MergePreviewCard({ preview }: { preview: MergePreview }) {
  const { trial, into, fields, joined } = preview
  const differing = fields.filter(({ differs }) => differs)
  const agreeing = fields.length - differing.length
  return (
    <Card
      title={`They agree on ${sayCount(agreeing, 'field', 'fields')} and differ on ${String(differing.length)}`}
      hint="A field only one of them has counts as different."
    >
      <p className={styles.joined}>
        {identifierWords(trial.id)} brings {sayCount(joined.identifiers, 'identifier', 'identifiers')},{' '}
        {sayCount(joined.records, 'registry record', 'registry records')},{' '}
        {sayCount(joined.claims, 'claim', 'claims')} and{' '}
        {sayCount(joined.administrations, 'administration', 'administrations')} along. Nothing is moved or
        deleted: undoing the merge gives both back as they were.
      </p>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">Fields of the two trials</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Field
            </th>
            {[trial, into].map((each, at) => (
              <th key={each.id} scope="col" role="columnheader">
                <AppLink href={trialHref(each.id)}>{identifierWords(each.id)}</AppLink>{' '}
                {at === 0 ? 'will lead to' : 'stays'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {differing.map((row) => (
            <tr key={row.label} role="row">
              <th scope="row" role="rowheader">
                {row.label}
              </th>
              <td role="cell" data-label={identifierWords(trial.id)}>
                <ValueText text={row.trial} nothing="not captured yet" />
              </td>
              <td role="cell" data-label={identifierWords(into.id)}>
                <ValueText text={row.into} nothing="not captured yet" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
