import type { ReactNode } from 'react'
import type { VersionComparison } from '@/lib/domain/history/history-views'
import { sayVersion } from '@/lib/domain/history/history-words'
import { sayCount } from '@/lib/domain/shared/words'
import { Card } from '../ui/card'
import { ChangeTable } from './change-table'

/** Two versions of a record side by side: only the fields in which they differ. */
export function VersionComparisonCard(props: { comparison: VersionComparison; children?: ReactNode }) {
  const { from, to, changes } = props.comparison
  const columns = { from: `Version ${String(from.version)}`, to: `Version ${String(to.version)}` }
  return (
    <Card
      title={`${sayVersion(from).replace(/^v/, 'V')} beside ${sayVersion(to)}`}
      hint={
        changes.length === 0 ? undefined : `${sayCount(changes.length, 'field differs', 'fields differ')}`
      }
    >
      {changes.length === 0 ? (
        <p>Both versions show the same values.</p>
      ) : (
        <ChangeTable changes={changes} columns={columns} caption="Both versions side by side" />
      )}
      {props.children}
    </Card>
  )
}
