import { AppLink } from '@/components/ui/app-link'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

/** Stands where a trial would; above it the layout says so where the trial was withdrawn. */
export const noTrial: Screen = { title: 'No such trial', Body: TrialNotFound }

function TrialNotFound() {
  return (
    <StateScreen title="There is no trial to show at this address">
      <p>
        Trials are found by any of their identifiers, for instance <code>/trials/NCT06138210</code>; the
        search above also looks through titles, sponsors and aliases.
      </p>
      <p>
        <AppLink href="/trials">All trials</AppLink>
      </p>
    </StateScreen>
  )
}
