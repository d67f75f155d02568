import { permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { answerPage, answerTitle } from '@/app/answer-page'
import { citedState } from '@/app/cited-state'
import { readPathSegment } from '@/app/path-segment'
import { noTrial } from '@/app/screens/no-trial'
import { CurationCard } from '@/components/curation/curation-card'
import { AsOfBanner } from '@/components/history/as-of-banner'
import { NotKnownYet } from '@/components/history/not-known-yet'
import { JsonLd } from '@/components/records/json-ld'
import { TrialRecord } from '@/components/trial-record/trial-record'
import { Notice } from '@/components/ui/notice'
import { PageFrame } from '@/components/ui/page-frame'
import { historyHref, trialAsOfHref, trialHref } from '@/lib/client/routes'
import { citeTrial } from '@/lib/domain/citations/atlas-citations'
import { AppError, isAppError } from '@/lib/domain/shared/app-error'
import { sayDate } from '@/lib/domain/shared/words'
import { readAsOf } from '@/lib/domain/trials/as-of'
import { isOffered } from '@/lib/server/auth/authorize'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { env } from '@/lib/server/env'
import { findTrialPublicId, getTrialDetail } from '@/lib/server/trials/trial-detail-queries'
import { EditLink } from '../../edit-link'
import { trialJsonLd } from './trial-json-ld'

type Props = PageProps<'/trials/[id]'>

export const generateMetadata = answerTitle(async (props: Props) => {
  const { id, asOf } = await readAddress(props)
  const publicId = await findTrial(id, asOf)
  return { title: asOf === null ? publicId : `${publicId} as it was on ${sayDate(asOf)}` }
}, noTrial)

export default answerPage(async function TrialPage(props: Props) {
  const { id, asOf, problem } = await readAddress(props)
  const viewer = await currentViewer()
  const publicId = await findTrial(id, asOf)
  if (id !== publicId) redirectTo(publicId, asOf)
  const trial = await getTrialDetail(viewer, publicId, { asOf }).catch(notKnownYet)
  if ('notKnownYet' in trial)
    return (
      <PageFrame>
        <NotKnownYet message={trial.notKnownYet} recordHref={trialHref(id)} />
      </PageFrame>
    )
  return (
    <PageFrame>
      {problem !== null && (
        <Notice title="The date in the address was not understood, so this is the record of today.">
          {problem}
        </Notice>
      )}
      {trial.asOf !== null && (
        <AsOfBanner
          day={trial.asOf}
          recordHref={trialHref(trial.id)}
          historyHref={historyHref(trialHref(trial.id))}
        />
      )}
      {trial.asOf === null && <JsonLd data={trialJsonLd(trial, env().appOrigin)} />}
      {trial.asOf === null && <EditLink kind="trials" id={trial.id} />}
      <TrialRecord
        trial={trial}
        citation={citeTrial({ ...trial, title: trial.row.title }, citedState(trial))}
        besides={
          trial.asOf === null &&
          isOffered(viewer, 'proposal:write') && (
            <CurationCard trial={trial} isReviewing={isOffered(viewer, 'proposal:review')} />
          )
        }
      />
    </PageFrame>
  )
}, noTrial)

// The page and its title share one reading.
const findTrial = cache(async (id: string, asOf: string | null) => {
  const publicId = await findTrialPublicId(await currentViewer(), id, { asOf })
  if (publicId === null) throw new AppError('notFound', 'There is no such trial.')
  return publicId
})

async function readAddress({ params, searchParams }: Props) {
  const [{ id }, { asOf }] = await Promise.all([params, searchParams])
  const { day, problem } = readAsOf([asOf ?? []].flat(), new Date().toISOString().slice(0, 10))
  return { id: readPathSegment(id), asOf: day, problem }
}

// a day has its own address, which is not the trial's for good
function redirectTo(publicId: string, asOf: string | null): never {
  if (asOf === null) permanentRedirect(trialHref(publicId))
  redirect(trialAsOfHref(publicId, asOf))
}

function notKnownYet(error: unknown): { notKnownYet: string } {
  if (isAppError(error) && error.fields?.asOf !== undefined) return { notKnownYet: error.fields.asOf }
  throw error
}
