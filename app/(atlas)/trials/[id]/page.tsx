import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { TrialRecord } from '@/components/trial-record/trial-record'
import { PageFrame } from '@/components/ui/page-frame'
import { trialHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { findTrialPublicId, getTrialDetail } from '@/lib/server/trials/trial-detail-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const publicId = await answerPage(async () => findTrialPublicId(await currentViewer(), readPathSegment(id)))
  return { title: publicId ?? 'Nothing here' }
}

export default async function TrialPage({ params }: Props) {
  const { id } = await params
  const trial = await answerPage(async () => {
    const viewer = await currentViewer()
    const publicId = await findTrialPublicId(viewer, readPathSegment(id))
    if (publicId === null) notFound()
    if (readPathSegment(id) !== publicId) permanentRedirect(trialHref(publicId))
    return getTrialDetail(viewer, publicId)
  })
  return (
    <PageFrame>
      <TrialRecord trial={trial} />
    </PageFrame>
  )
}
