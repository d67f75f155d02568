import { InTurns } from '../ui/in-turns'
import { PageFrame } from '../ui/page-frame'
import { ProgressBar } from '../ui/progress-bar'
import { CellTypePhaseChart } from './cell-type-phase-chart'
import { EnrollmentChart } from './enrollment-chart'
import { FacetChart } from './facet-chart'
import { StartYearChart } from './start-year-chart'
import { TrialChips } from './trial-chips'
import styles from './trial-dashboard.module.css'
import { AddressProblems } from '../ui/address-problems'
import { PhaseChart } from './phase-chart'
import { TrialHeading } from './trial-heading'
import type { TrialScreen } from './trial-screen'
import { NothingMatches, NoTrialsYet } from './trial-states'
import type { Crosstab } from '@/lib/domain/trials/trial-views'

/** The selection as a few charts; every bar and cell is a filter, and the address is the view. */
export function TrialDashboard({ screen, crosstab }: { screen: TrialScreen; crosstab: Crosstab }) {
  return (
    <PageFrame>
      <ProgressBar isBusy={screen.isBusy} />
      <TrialHeading screen={screen} where="Dashboard">
        <p>Every bar and cell is a filter; the address is the view.</p>
      </TrialHeading>
      <AddressProblems problems={screen.problems} />
      <TrialChips screen={screen} />
      {screen.list.total === 0 ? <Nothing screen={screen} /> : <Charts screen={screen} crosstab={crosstab} />}
    </PageFrame>
  )
}

function Nothing({ screen }: { screen: TrialScreen }) {
  return screen.list.atlasTotal === 0 ? <NoTrialsYet /> : <NothingMatches screen={screen} />
}

function Charts({ screen, crosstab }: { screen: TrialScreen; crosstab: Crosstab }) {
  return (
    <div className={styles.charts} aria-busy={screen.isBusy}>
      <InTurns>
        <div className={styles.line}>
          <PhaseChart screen={screen} />
        </div>
        <div className={styles.wide}>
          <CellTypePhaseChart screen={screen} crosstab={crosstab} />
        </div>
        <FacetChart screen={screen} facet="conditionArea" longest={15} />
        <FacetChart screen={screen} facet="status" longest={10} />
        <div className={styles.half}>
          <StartYearChart screen={screen} />
        </div>
        <FacetChart screen={screen} facet="startingMaterial" longest={10} />
        <FacetChart screen={screen} facet="country" longest={10} hint={sayCountries(screen)} />
        <EnrollmentChart screen={screen} />
        <FacetChart screen={screen} facet="route" longest={10} />
        <FacetChart screen={screen} facet="stage" longest={10} />
        <FacetChart screen={screen} facet="donor" longest={10} />
        <FacetChart screen={screen} facet="sponsorClass" longest={10} />
      </InTurns>
    </div>
  )
}

function sayCountries({ list }: TrialScreen): string | undefined {
  if (!list.incompleteCountries) return undefined
  if (list.incompleteCountries === list.total) return 'first country only'
  return `first country only for ${list.incompleteCountries} of ${list.total} trials`
}
