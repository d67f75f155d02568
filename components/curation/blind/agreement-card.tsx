import type { BlindAgreement } from '@/lib/domain/curation/blind-entry-views'
import { sayCount } from '@/lib/domain/shared/words'
import { Card } from '../../ui/card'
import styles from './blind.module.css'

/** How far blinded readings agree, over all trials compared so far: per field n of m, and Cohen's kappa. */
export function AgreementCard({ agreement }: { agreement: BlindAgreement }) {
  if (agreement.of === 0)
    return (
      <Card title="Agreement">
        <p className={styles.hint}>No trial has been read twice yet, so there is nothing to compare.</p>
      </Card>
    )
  return (
    <Card
      title={`Two readers agree on ${String(agreement.agreeing)} of ${String(agreement.of)} values`}
      hint={`over ${sayCount(agreement.trials, 'trial', 'trials')} read twice`}
    >
      <table className={styles.agreement}>
        <caption className="visually-hidden">Agreement of two blinded readings, field by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col" data-align="end">
              Agree
            </th>
            <th scope="col">Cohen’s kappa</th>
          </tr>
        </thead>
        <tbody>
          {agreement.fields.map(({ field, label, agreeing, of, kappa }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td data-align="end">
                {agreeing} of {of}
              </td>
              <td>
                {kappa.value === null ? <em className={styles.hint}>{kappa.why}</em> : sayKappa(kappa.value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        Kappa is agreement beyond chance: 1 is full agreement, 0 what chance alone would give. Values agree
        when they say the same, however it is written; a reason for a missing value counts as a value.
      </p>
    </Card>
  )
}

function sayKappa(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
