import { PageHeading } from '../ui/page-heading'
import { CountingNote } from './counting-note'
import type { TrialScreen } from './trial-screen'

/** The sentence that says what is selected and how many, and under it: of how many, as of when, how it is counted. */
export function TrialHeading({ screen, where }: { screen: TrialScreen; where: string }) {
  return (
    <PageHeading where={where} title={screen.description.heading}>
      <CountingNote caption={screen.description.caption} list={screen.list} />
    </PageHeading>
  )
}
