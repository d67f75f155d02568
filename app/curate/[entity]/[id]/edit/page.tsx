import { answerPage, answerTitle } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { ProposalEditor } from '@/components/curation/editor/proposal-editor'
import { AppLink } from '@/components/ui/app-link'
import { Notice } from '@/components/ui/notice'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { readEntitySegment, recordHref, SEGMENTS } from '../../../entity-segment'
import { loadEditEditor } from '../../../load-editor'

type Props = {
  params: Promise<{ entity: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  const { id } = await params
  return { title: `Edit ${readPathSegment(id)}` }
})

export default answerPage(async function EditPage({ params, searchParams }: Props) {
  const { entity: segment, id } = await params
  const { field } = await searchParams
  const entity = readEntitySegment(segment)
  const { record, editor } = await loadEditEditor(await currentViewer(), {
    entity,
    id: readPathSegment(id),
    field: typeof field === 'string' ? field : null,
  })
  const { plural, pages } = SEGMENTS[entity]
  const where = (
    <>
      <AppLink href={pages ?? `/curate/${segment}`}>{plural}</AppLink>
      {' / '}
      {pages === null ? (
        shortened(record.label)
      ) : (
        <AppLink href={recordHref(entity, record.id)}>{record.label}</AppLink>
      )}
      {' / Edit'}
    </>
  )
  return (
    <PageFrame>
      {record.isWithdrawn && (
        <Notice title={`${record.label} was withdrawn`}>
          It has to be reinstated before it can be changed.
        </Notice>
      )}
      <ProposalEditor {...editor} where={where} />
    </PageFrame>
  )
})

function shortened(label: string): string {
  return label.length > 80 ? `${label.slice(0, 79)}…` : label
}
