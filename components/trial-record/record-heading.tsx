import { cellTypeHref, trialsHref } from '@/lib/client/routes'
import { sayDate } from '@/lib/domain/shared/words'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { AppLink } from '../ui/app-link'
import styles from './record-heading.module.css'

/** The top of a trial's page: where it belongs, its identifiers, title, and who runs it. */
export function RecordHeading({ trial }: { trial: TrialDetail }) {
  return (
    <header className={styles.heading}>
      <p className={styles.where}>
        <AppLink href="/trials">Trials</AppLink>
        <Kind trial={trial} />
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
          Data as of {sayDate(trial.dataDate.slice(0, 10))}, the newest date its sources bear
        </p>
      )}
    </header>
  )
}

function Kind({ trial }: { trial: TrialDetail }) {
  const [cellType] = trial.row.cellTypes
  if (cellType) return <Crumb href={cellTypeHref(cellType.value)} label={cellType.label} />
  const [entity] = trial.row.entities
  if (!entity) return null
  const filters = { ...EMPTY_REQUEST.filters, anyOf: { entity: [entity.value] } }
  return <Crumb href={trialsHref({ ...EMPTY_REQUEST, filters })} label={entity.label} />
}

function Crumb({ href, label }: { href: string; label: string }) {
  return (
    <>
      {' / '}
      <AppLink href={href}>{label}</AppLink>
    </>
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

function whoLine({ row, fields }: TrialDetail): string {
  const collaborators = fields.collaborators?.display ?? null
  const by = [row.sponsor, collaborators === null ? null : `with ${collaborators}`].filter(
    (part) => part !== null,
  )
  return [row.acronym, by.join(', ')].filter(Boolean).join(' · ')
}
