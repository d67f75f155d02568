import { cellTypeHref } from '@/lib/client/routes'
import { sayDate } from '@/lib/domain/shared/words'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { AppLink } from '../ui/app-link'
import styles from './record-heading.module.css'

/** The top of a trial's page: where it belongs, its identifiers, title, and who runs it. */
export function RecordHeading({ trial }: { trial: TrialDetail }) {
  const [cellType] = trial.row.cellTypes
  return (
    <header className={styles.heading}>
      <p className={styles.where}>
        <AppLink href="/trials">Trials</AppLink>
        {cellType && (
          <>
            {' / '}
            <AppLink href={cellTypeHref(cellType.value)}>{cellType.label}</AppLink>
          </>
        )}
      </p>
      <Identifiers trial={trial} />
      <h1>{trial.row.title}</h1>
      {trial.row.titleIsOurs && (
        <p className={styles.ours}>No source gives a title; this one is ours, made of product and phase.</p>
      )}
      <p className={styles.who}>{whoLine(trial)}</p>
      {trial.row.scope === 'candidate' && (
        <p className={styles.ours}>
          A candidate: imported from a registry and not yet screened into the atlas.
        </p>
      )}
      {trial.dataDate !== null && (
        <p className={styles.date}>
          Newest date any of its sources bears: {sayDate(trial.dataDate.slice(0, 10))}
        </p>
      )}
    </header>
  )
}

function Identifiers({ trial }: { trial: TrialDetail }) {
  const others = trial.row.identifiers
    .map(identifierText)
    .filter((text) => text !== identifierWords(trial.id))
  return (
    <p className={styles.identifiers}>
      <span className={styles.primary}>{identifierWords(trial.id)}</span>
      {others.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </p>
  )
}

function identifierText({ registry, value }: TrialDetail['row']['identifiers'][number]): string {
  return registry === 'hPSCreg' ? `hPSCreg ${value}` : value
}

function identifierWords(publicId: string): string {
  return publicId.replace(/^hPSCreg-/, 'hPSCreg ')
}

function whoLine({ row, fields }: TrialDetail): string {
  const collaborators = fields.collaborators?.display ?? null
  const by = [row.sponsor, collaborators === null ? null : `with ${collaborators}`].filter(
    (part) => part !== null,
  )
  return [row.acronym, by.join(', ')].filter(Boolean).join(' · ')
}
