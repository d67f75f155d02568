import type { ReactNode } from 'react'
import { PageHeading } from '../ui/page-heading'
import { CountingNote } from './counting-note'
import { SelectionWays } from './selection-ways'
import type { TrialScreen } from './trial-screen'

/**
 * The sentence that says what is selected and how many, and under it: of how many, as of when, how it is counted, and the
 * other ways to look at it. Readers hear the sentence again whenever it changes.
 */
export function TrialHeading(props: { screen: TrialScreen; where: string; children?: ReactNode }) {
  const { screen, where, children } = props
  return (
    <>
      <PageHeading where={where} title={screen.description.heading}>
        {children}
        <CountingNote caption={screen.description.caption} list={screen.list} />
      </PageHeading>
      <p className="visually-hidden" role="status">
        {screen.description.heading}
      </p>
      <SelectionWays screen={screen} />
    </>
  )
}
