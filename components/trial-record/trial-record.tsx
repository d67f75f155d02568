import type { ReactNode } from 'react'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { RecordLayout } from '../records/record-layout'
import { DisagreementCards } from './disagreement-card'
import { GivenCard } from './given-card'
import { KeyFactOrigins } from './key-fact-origins'
import { KeyFacts } from './key-facts'
import { MethodCard } from './method-card'
import { PeopleCard } from './people-card'
import { PlaceCard } from './place-card'
import { PopulationCard } from './population-card'
import { RecordHeading } from './record-heading'
import { ResultsCard } from './results-card'
import { TimeCard } from './time-card'
import { TrialSide } from './trial-side'

/**
 * The page of one trial: key facts, then what is given, to whom, how, where, when, by whom and results; sources beside, under
 * what the viewer may do (`besides`).
 */
export function TrialRecord(props: { trial: TrialDetail; citation: CslItem; besides?: ReactNode }) {
  const { trial, citation, besides } = props
  return (
    <RecordLayout
      heading={<RecordHeading trial={trial} />}
      side={
        <>
          {besides}
          <TrialSide trial={trial} citation={citation} />
        </>
      }
    >
      <KeyFacts trial={trial} />
      <KeyFactOrigins trial={trial} />
      <GivenCard trial={trial} />
      <DisagreementCards views={[trial.fields.phase, trial.fields.status]} sources={trial.sources} />
      <PopulationCard trial={trial} />
      <DisagreementCards views={[trial.fields.enrollment]} sources={trial.sources} />
      <MethodCard trial={trial} />
      <PlaceCard trial={trial} />
      <TimeCard trial={trial} />
      <PeopleCard trial={trial} />
      <ResultsCard trial={trial} />
    </RecordLayout>
  )
}
