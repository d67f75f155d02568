import type { ReactNode } from 'react'
import { trialHref } from '@/lib/client/routes'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { SourceNumber } from '../records/source-number'
import { AppLink } from '../ui/app-link'
import { PhaseLozenge } from '../ui/phase-lozenge'
import styles from './related-trials.module.css'

/** Trials that stand near one: related registrations, the same product, and neighbours by what they share. */
export function RelatedTrials({ trial }: { trial: TrialDetail }) {
  const related = trial.relations.map(({ trialId }) => trialId)
  const sameProduct = trial.sameProduct.filter(({ id }) => !related.includes(id))
  return (
    <>
      {trial.relations.length > 0 && <Relations relations={trial.relations} />}
      {trial.asOf === null ? (
        <>
          {(sameProduct.length > 0 || related.length === 0) && (
            <Group title="Same product">
              {sameProduct.length > 0 ? <Trials trials={sameProduct} /> : <em>no other trial known</em>}
            </Group>
          )}
          <Neighbours neighbours={trial.neighbours} />
        </>
      ) : (
        <p className={styles.note}>
          Trials of the same product and near neighbours stand on the page of today.
        </p>
      )}
    </>
  )
}

function Relations({ relations }: { relations: TrialDetail['relations'] }) {
  return (
    <ul className={styles.list}>
      {relations.map(({ kind, sentence, trialId, trialTitle, note, sourceNumber }) => (
        <li key={`${kind} ${trialId}`}>
          <AppLink href={trialHref(trialId)}>{trialTitle}</AppLink>
          <p className={styles.note}>
            <strong>{sentence}</strong>
            {note !== null && `: ${note}`} <SourceNumber number={sourceNumber} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Neighbours({ neighbours }: { neighbours: TrialDetail['neighbours'] }) {
  if (neighbours.length === 0)
    return (
      <Group title="Near neighbours">
        <em>no other trial shares enough with it</em>
      </Group>
    )
  const shared = [...new Set(neighbours.map(({ why }) => why))]
  return shared.map((why) => (
    <Group key={why} title={`Also ${why}`}>
      <Trials trials={neighbours.filter((neighbour) => neighbour.why === why)} />
    </Group>
  ))
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Trials({ trials }: { trials: TrialDetail['sameProduct'] }) {
  return (
    <ul className={styles.list}>
      {trials.map(({ id, title, phaseGroup }) => (
        <li key={id} className={styles.trial}>
          <AppLink href={trialHref(id)} className={styles.title}>
            {title}
          </AppLink>
          <PhaseLozenge group={phaseGroup.value} label={phaseGroup.label} />
        </li>
      ))}
    </ul>
  )
}
