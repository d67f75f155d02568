import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { FactRow } from '../records/fact-row'
import styles from './people-card.module.css'
import { SectionCard } from './section-card'

/** By whom: sponsor and collaborators, and the registrations of the trial with links to the registries. */
export function PeopleCard({ trial }: { trial: TrialDetail }) {
  return <SectionCard section="people" trial={trial} rowsAfter={<Registrations trial={trial} />} />
}

function Registrations({ trial }: { trial: TrialDetail }) {
  return (
    <FactRow label="Registrations">
      <ul className={styles.list}>
        {trial.row.identifiers.map(({ registry, value }) => (
          <li key={`${registry} ${value}`}>
            <Registration registry={registry} value={value} links={trial.registryLinks} />
          </li>
        ))}
      </ul>
    </FactRow>
  )
}

function Registration(props: { registry: string; value: string; links: TrialDetail['registryLinks'] }) {
  const { registry, value } = props
  const link = props.links.find((each) => each.registry === registry && each.value === value)
  const words = (
    <>
      {registry} <span className={styles.value}>{value}</span>
    </>
  )
  if (!link) return words
  return (
    <a href={link.url} rel="noreferrer">
      {words}
    </a>
  )
}
