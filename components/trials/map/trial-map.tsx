import { AddressProblems } from '../../ui/address-problems'
import { PageFrame } from '../../ui/page-frame'
import { TrialChips } from '../trial-chips'
import { TrialHeading } from '../trial-heading'
import { NothingMatches, NoTrialsYet } from '../trial-states'
import { CountryTable } from './country-table'
import { MapCard } from './map-card'
import type { MapView } from './map-view'
import styles from './map.module.css'

/** A selection on the map of the world, with the same numbers as a table beside it. It is whole without scripts. */
export function TrialMap({ view }: { view: MapView }) {
  const { screen } = view
  return (
    <PageFrame>
      <TrialHeading screen={screen} where="Map">
        <p>Every country leads to its trials, on the map and in the table.</p>
      </TrialHeading>
      <AddressProblems problems={screen.problems} />
      <TrialChips screen={screen} />
      <Content view={view} />
    </PageFrame>
  )
}

function Content({ view }: { view: MapView }) {
  const { list } = view.screen
  if (list.atlasTotal === 0) return <NoTrialsYet />
  if (list.total === 0) return <NothingMatches screen={view.screen} />
  return (
    <div className={styles.sides}>
      <MapCard view={view} />
      <CountryTable view={view} />
    </div>
  )
}
