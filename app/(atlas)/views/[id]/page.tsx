import { answerPage, answerTitle } from '@/app/answer-page'
import { noFrozenView } from '@/app/screens/no-frozen-view'
import { citedFrozenView } from '@/app/cited-state'
import { PageFrame } from '@/components/ui/page-frame'
import { FrozenViewPage } from '@/components/views/frozen-view-page'
import { readPage } from '@/lib/domain/shared/read-page'
import { loadFrozenView } from './load-frozen-view'

type Props = PageProps<'/views/[id]'>

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  const { head } = await loadFrozenView((await params).id)
  return { title: `${head.title} (frozen view)` }
}, noFrozenView)

export default answerPage(async function FrozenView({ params, searchParams }: Props) {
  const { head, body, changes } = await loadFrozenView((await params).id)
  const page = readPage((await searchParams).page) ?? 1
  return (
    <PageFrame>
      <FrozenViewPage
        head={head}
        body={body}
        changes={changes}
        page={page}
        citation={citedFrozenView(head)}
      />
    </PageFrame>
  )
}, noFrozenView)
