import { PageFrame } from '../../ui/page-frame'
import { StateScreen } from '../../ui/state-screen'
import { TrialChips } from '../trial-chips'
import { TrialHeading } from '../trial-heading'
import { AddressProblems } from '../../ui/address-problems'
import { NothingMatches, NoTrialsYet } from '../trial-states'
import { LandscapeForm } from './landscape-form'
import { LandscapeLayers } from './landscape-layers'
import type { LandscapeView } from './landscape-view'

/** A selection laid out by two fields: where trials are, and where there is none. It is whole without scripts. */
export function TrialLandscape({ view }: { view: LandscapeView }) {
  const { screen } = view
  return (
    <PageFrame>
      <TrialHeading screen={screen} where="Landscape">
        <p>Every cell leads to its trials; a dashed one is a gap.</p>
      </TrialHeading>
      <AddressProblems problems={screen.problems} />
      <TrialChips screen={screen} />
      <LandscapeForm view={view} />
      <Content view={view} />
    </PageFrame>
  )
}

function Content({ view: { screen, shape, answer } }: { view: LandscapeView }) {
  if (screen.list.atlasTotal === 0) return <NoTrialsYet />
  if (screen.list.total === 0) return <NothingMatches screen={screen} />
  if ('refusal' in answer)
    return (
      <StateScreen level="part" title="This landscape is too large to draw">
        <p>{answer.refusal}</p>
      </StateScreen>
    )
  return <LandscapeLayers screen={screen} shape={shape} {...answer} />
}
