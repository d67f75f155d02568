import { redirect } from 'next/navigation'
import { answerPage, answerTitle } from '@/app/answer-page'
import { Catalogue } from '@/components/curation/catalogue/catalogue'
import { AppLink } from '@/components/ui/app-link'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { editHref, newHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { CATALOGUE_LINES, listCatalogue } from '@/lib/server/curation/catalogue-queries'
import { readEntitySegment, SEGMENTS } from '../entity-segment'

type Props = {
  params: Promise<{ entity: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  return { title: `Edit ${SEGMENTS[readEntitySegment((await params).entity)].plural.toLowerCase()}` }
})

export default answerPage(async function CataloguePage({ params, searchParams }: Props) {
  const entity = readEntitySegment((await params).entity)
  if (entity === 'trial') redirect('/trials')
  const { q } = await searchParams
  const words = typeof q === 'string' ? q.slice(0, 200) : ''
  const lines = await listCatalogue(await currentViewer(), { entityType: entity, q: words })
  const { segment, noun, plural } = SEGMENTS[entity]
  return (
    <PageFrame>
      <PageHeading where={<AppLink href="/curate">Curate</AppLink>} title={plural}>
        <p>
          Choose one to edit it, or <AppLink href={newHref(segment)}>add a new {noun}</AppLink>.
        </p>
      </PageHeading>
      <Catalogue
        lines={lines.map((line) => ({ ...line, href: editHref(segment, line.id) }))}
        most={CATALOGUE_LINES}
        path={`/curate/${segment}`}
        plural={plural.toLowerCase()}
        q={words}
      />
    </PageFrame>
  )
})
