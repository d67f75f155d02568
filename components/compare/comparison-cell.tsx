import { disagreementHref } from '@/lib/client/routes'
import type { ComparedValue } from '@/lib/domain/comparison/compared-record'
import { FieldValue } from '../records/field-value'
import { SourceNumber } from '../records/source-number'
import { AppLink } from '../ui/app-link'
import { DisagreementMark } from '../ui/disagreement-mark'
import { PhaseLozenge } from '../ui/phase-lozenge'
import styles from './comparison-cell.module.css'

/** What one record says of one field, with the numbers of its sources; unknown is said as unknown, by its reason. */
export function ComparisonCell({ cell, recordHref }: { cell: ComparedValue; recordHref: string }) {
  return (
    <div className={styles.cell}>
      {cell.phaseGroup !== null && cell.display !== null ? (
        <PhaseLozenge group={cell.phaseGroup} label={cell.display} />
      ) : (
        <FieldValue view={cell} />
      )}
      {cell.more > 0 && <AppLink href={recordHref}>and {cell.more} more</AppLink>}
      <Disagreement cell={cell} />
      {cell.sourceNumbers.map((number) => (
        <SourceNumber key={number} number={number} />
      ))}
    </div>
  )
}

function Disagreement({ cell: { field, disagreement } }: { cell: ComparedValue }) {
  if (disagreement === null) return null
  const { trialId, administration } = disagreement
  const text = `${String(disagreement.values)} values`
  return (
    <AppLink href={disagreementHref(trialId, field, administration)}>
      <DisagreementMark text={text} label={`Sources disagree: ${text}`} />
    </AppLink>
  )
}
