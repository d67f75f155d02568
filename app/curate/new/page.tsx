import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { answerPage } from '@/app/answer-page'
import { NewThings } from '@/components/curation/editor/new-things'
import { AppLink } from '@/components/ui/app-link'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { editHref, newHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listDrafts } from '@/lib/server/curation/draft-queries'
import { findTrialPublicId } from '@/lib/server/trials/trial-detail-queries'
import { draftCards } from '../draft-cards'
import { SEGMENTS } from '../entity-segment'

export const metadata: Metadata = { title: 'Add to the atlas' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default answerPage(async function NewThingPage({ searchParams }: Props) {
  const { number } = await searchParams
  const identifier = typeof number === 'string' ? number.trim().slice(0, 200) : ''
  const viewer = await currentViewer()
  const drafts = await listDrafts(viewer)
  if (identifier !== '') {
    const known = await findTrialPublicId(viewer, identifier)
    redirect(
      known === null
        ? `${newHref('trials')}?identifier=${encodeURIComponent(identifier)}`
        : editHref('trials', known),
    )
  }
  return (
    <PageFrame>
      <PageHeading where={<AppLink href="/curate">Curate</AppLink>} title="What do you want to enter?">
        Everything you enter is a proposal with its source; somebody else reads it before it is shown.
      </PageHeading>
      <NewThings
        kinds={Object.values(SEGMENTS).map(({ segment, noun, plural }) => ({
          href: newHref(segment),
          noun,
          listHref: `/curate/${segment}`,
          plural: plural.toLowerCase(),
        }))}
        drafts={draftCards(drafts)}
      />
    </PageFrame>
  )
})
