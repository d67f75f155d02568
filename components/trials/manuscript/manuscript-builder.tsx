import { AppLink } from '../../ui/app-link'
import { AddressProblems } from '../../ui/address-problems'
import { PageFrame } from '../../ui/page-frame'
import { TrialChips } from '../trial-chips'
import { TrialHeading } from '../trial-heading'
import { NothingMatches, NoTrialsYet } from '../trial-states'
import { ManuscriptFiles } from './manuscript-files'
import { ManuscriptForm } from './manuscript-form'
import { ManuscriptPreview } from './manuscript-preview'
import type { ManuscriptView } from './manuscript-view'
import { trialsHref } from '@/lib/client/routes'

/** A selection as a manuscript prints it: chosen, seen and taken away. It is whole without scripts. */
export function ManuscriptBuilder({ view }: { view: ManuscriptView }) {
  const { screen } = view
  return (
    <PageFrame>
      <TrialHeading screen={screen} where="Manuscript table">
        <p>
          A table as reviews print it, with its footnotes and references. To choose other trials, filter the{' '}
          <AppLink href={trialsHref(screen.request)}>table of trials</AppLink>
        </p>
      </TrialHeading>
      <AddressProblems problems={screen.problems} />
      <TrialChips screen={screen} />
      <Content view={view} />
    </PageFrame>
  )
}

function Content({ view }: { view: ManuscriptView }) {
  const { screen, request, table } = view
  if (screen.list.atlasTotal === 0) return <NoTrialsYet />
  if (screen.list.total === 0) return <NothingMatches screen={screen} />
  return (
    <>
      <ManuscriptForm screen={screen} request={request} />
      <ManuscriptFiles request={request} />
      <ManuscriptPreview table={table} />
    </>
  )
}
