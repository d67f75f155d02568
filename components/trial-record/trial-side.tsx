import type { ReactNode } from 'react'
import { trialHref } from '@/lib/client/routes'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { SideCard } from '../records/record-layout'
import { SourceList } from '../records/source-list'
import { SourceNumber } from '../records/source-number'
import { AppLink } from '../ui/app-link'
import buttonStyles from '../ui/button.module.css'
import { PhaseLozenge } from '../ui/phase-lozenge'
import styles from './trial-side.module.css'

/** Beside a trial: its sources, related registrations, trials near it, and its data to take away. */
export function TrialSide({ trial }: { trial: TrialDetail }) {
  return (
    <>
      <SideCard title="Sources">
        <SourceList sources={trial.sources} />
      </SideCard>
      <SideCard title="Related trials">
        <Relations trial={trial} />
        <Group title="Same product" empty="no other trial known">
          {trial.sameProduct.map((other) => (
            <Nearby key={other.id} trial={other} />
          ))}
        </Group>
        <Group title="Near neighbours" empty="none: too little is known of this trial">
          {trial.neighbours.map((other) => (
            <Nearby key={other.id} trial={other} why={other.why} />
          ))}
        </Group>
      </SideCard>
      <SideCard title="Take it with you">
        <TakeAway trial={trial} />
      </SideCard>
    </>
  )
}

function Relations({ trial }: { trial: TrialDetail }) {
  if (trial.relations.length === 0) return null
  return (
    <ul className={styles.list}>
      {trial.relations.map((relation) => (
        <li key={`${relation.kind} ${relation.trialId}`}>
          <AppLink href={trialHref(relation.trialId)}>{relation.trialTitle}</AppLink>
          <p className={styles.why}>
            <strong>{relation.sentence}</strong>
            {relation.note !== null && `: ${relation.note}`} <SourceNumber number={relation.sourceNumber} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Group(props: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <section className={styles.group}>
      <h3>{props.title}</h3>
      {props.children.length > 0 ? <ul className={styles.list}>{props.children}</ul> : <em>{props.empty}</em>}
    </section>
  )
}

type Nearby = TrialDetail['sameProduct'][number]

function Nearby({ trial, why }: { trial: Nearby; why?: string }) {
  return (
    <li>
      <AppLink href={trialHref(trial.id)} className={styles.title}>
        {trial.title}
      </AppLink>
      <p className={styles.why}>
        <PhaseLozenge group={trial.phaseGroup.value} label={trial.phaseGroup.label} />
        {why !== undefined && ` ${why}`}
      </p>
    </li>
  )
}

function TakeAway({ trial }: { trial: TrialDetail }) {
  const api = `/api/v1/trials/${encodeURIComponent(trial.id)}`
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
        <p key={url}>
          <a href={url} rel="noreferrer">{`${value} at ${registry}`}</a>
        </p>
      ))}
    </>
  )
}
