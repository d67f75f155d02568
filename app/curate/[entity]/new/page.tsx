import { answerPage, answerTitle } from '@/app/answer-page'
import { ProposalEditor } from '@/components/curation/editor/proposal-editor'
import { AppLink } from '@/components/ui/app-link'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { readEntitySegment, SEGMENTS } from '../../entity-segment'
import { loadNewEditor } from '../../load-editor'

type Props = {
  params: Promise<{ entity: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  return { title: `New ${SEGMENTS[readEntitySegment((await params).entity)].noun}` }
})

export default answerPage(async function NewPage({ params, searchParams }: Props) {
  const entity = readEntitySegment((await params).entity)
  const { draft, identifier } = await searchParams
  const editor = await loadNewEditor(await currentViewer(), {
    entity,
    draft: one(draft),
    identifier: one(identifier),
  })
  const where = (
    <>
      <AppLink href="/curate">Curate</AppLink>
      {' / '}
      <AppLink href="/curate/new">New</AppLink>
      {` / ${SEGMENTS[entity].noun}`}
    </>
  )
  return (
    <PageFrame>
      <ProposalEditor key={editor.start.id} {...editor} where={where} />
    </PageFrame>
  )
})

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null
}
