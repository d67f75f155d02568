import { trialHref } from '@/lib/client/routes'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import type { TrialRow } from '@/lib/domain/trials/trial-views'
import { displayDate } from '@/lib/domain/claims/display-date'
import { AppLink } from '../ui/app-link'
import { Missing } from '../ui/missing'
import { PhaseLozenge } from '../ui/phase-lozenge'
import styles from './trial-lines.module.css'

/** Trials as a short table: identifier, title, phase, status, start. On narrow screens each becomes a small block. */
export function TrialLines({ rows, caption }: { rows: readonly TrialRow[]; caption: string }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Identifier</th>
          <th scope="col">Title</th>
          <th scope="col">Phase</th>
          <th scope="col">Status</th>
          <th scope="col" className={styles.start}>
            Start
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TrialLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function TrialLine({ row }: { row: TrialRow }) {
  return (
    <tr>
      <td className={styles.id}>{identifierWords(row.id)}</td>
      <td>
        <AppLink href={trialHref(row.id)}>{row.title}</AppLink>
      </td>
      <td>
        <PhaseLozenge group={row.phaseGroup.value} label={row.phaseGroup.label} text={row.phaseText} />
      </td>
      <td>
        {row.status?.label ?? (
          <>
            <span className={styles.alone}>Status </span>
            <Missing reason={row.missing.status ?? 'NOT_CAPTURED'} />
          </>
        )}
      </td>
      <td className={styles.start}>
        {'missing' in row.startedOn ? (
          <>
            <span className={styles.alone}>Start </span>
            <Missing reason={row.startedOn.missing} />
          </>
        ) : (
          <>
            <span className={styles.word}>from </span>
            {displayDate(row.startedOn.text)}
          </>
        )}
      </td>
    </tr>
  )
}
