import { citationHref, trialHref } from '@/lib/client/routes'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import type { FieldView, TrialDetail } from '@/lib/domain/trials/trial-views'
import { CiteCard } from '../records/cite-card'
import { CompareLinkCard } from '../records/compare-link-card'
import { HistoryLinkCard } from '../records/history-link-card'
import { SideCard } from '../records/record-layout'
import { SourceList } from '../records/source-list'
import { statedDates } from '../records/stated-dates'
import buttonStyles from '../ui/button.module.css'
import { RelatedTrials } from './related-trials'
import styles from './trial-side.module.css'

/** Beside a trial: its sources, related registrations, trials near it, its data to take away and how to cite it. */
export function TrialSide({ trial, citation }: { trial: TrialDetail; citation: CslItem }) {
  const asOf = trial.asOf === null ? '' : `asOf=${trial.asOf}`
  return (
    <>
      <SideCard title="Sources">
        <SourceList sources={trial.sources} dates={statedDates(viewsOf(trial))} />
      </SideCard>
      <HistoryLinkCard recordHref={trialHref(trial.id)} />
      {trial.asOf === null && <CompareLinkCard kind="trial" id={trial.id} />}
      <SideCard title="Related trials">
        <RelatedTrials trial={trial} />
      </SideCard>
      <SideCard title="Take it with you">
        <TakeAway trial={trial} />
      </SideCard>
      <CiteCard
        item={citation}
        href={(format) => citationHref(`/trials/${encodeURIComponent(trial.id)}`, format, asOf)}
      />
    </>
  )
}

function TakeAway({ trial }: { trial: TrialDetail }) {
  const api = `/api/v1/trials/${encodeURIComponent(trial.id)}`
  if (trial.asOf !== null)
    return (
      <p className={styles.formats}>
        <a className={buttonStyles.button} href={`${api}?asOf=${trial.asOf}`}>
          Record as it was, JSON
        </a>
      </p>
    )
  return (
    <>
      <p className={styles.formats}>
        <a className={buttonStyles.button} href={api}>
          Record, JSON
        </a>
        <a className={buttonStyles.button} href={`${api}/claims`}>
          Claims, JSON
        </a>
        <a className={buttonStyles.button} href={`${api}/claims?format=csv`} download>
          Claims, CSV
        </a>
      </p>
      {trial.registryLinks.map(({ registry, value, url }) => (
        <p key={url} className={styles.registry}>
          <a href={url} rel="noreferrer">
            {registry === 'hPSCreg' ? `hPSCreg ${value}` : `${value} at ${registry}`}
          </a>
        </p>
      ))}
    </>
  )
}

function viewsOf({ fields, administrations }: TrialDetail): FieldView[] {
  return [...Object.values(fields), ...administrations.flatMap((administration) => administration.fields)]
}
