import styles from './counting-note.module.css'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import type { TrialList } from '@/lib/domain/trials/trial-views'

/** Of how many, as of when, and, on asking, how trials and participants are counted. */
export function CountingNote({ caption, list }: { caption: string; list: TrialList }) {
  return (
    <details className={styles.note}>
      <summary>
        <span className={styles.caption}>{caption} · </span>
        <span className={styles.ask}>how this is counted</span>
      </summary>
      <ul className={styles.rules}>
        <li>A trial counts once, in however many registries it stands; its other identifiers find it too.</li>
        <li>
          The data is as of the newest date that any source of these trials bears; single trials may rest on
          older sources and say so on their pages.
        </li>
        <li>{sayFollowUps(list)}</li>
        <li>{sayParticipants(list)}</li>
        <li>
          Filters act on the value shown. Where sources disagree, the filter “Sources disagree on” finds the
          trials whose other sources say something else.
        </li>
        {list.incompleteCountries ? (
          <li>
            For {sayCount(list.incompleteCountries, 'of these trials', 'of these trials')} the source names
            the first country only.
          </li>
        ) : null}
      </ul>
    </details>
  )
}

function sayFollowUps({ followUps }: TrialList): string {
  if (!followUps || followUps.trials === 0) return 'No trial here is a follow-up of another.'
  return (
    `${sayCount(followUps.trials, 'trial here is a follow-up', 'trials here are follow-ups')} of people treated in an ` +
    `earlier trial: ${sayCount(followUps.participants, 'participant is', 'participants are')} not counted twice.`
  )
}

function sayParticipants({ participants }: TrialList): string {
  if (!participants) return 'Participants are planned or enrolled numbers, as the source gives them.'
  const known = `${sayNumber(participants.total)} participants, planned or enrolled, follow-ups left out`
  if (participants.trialsWithoutNumber === 0) return `${known}.`
  return `${known}; ${sayCount(participants.trialsWithoutNumber, 'trial gives', 'trials give')} no number.`
}
