import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { FrozenViews } from '@/components/views/frozen-view-list'
import { PageFrame } from '@/components/ui/page-frame'
import { readPage } from '@/lib/domain/shared/read-page'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listFrozenViews } from '@/lib/server/views/view-queries'

export const metadata: Metadata = { title: 'Frozen views' }

export default answerPage(async function FrozenViewsPage({ searchParams }: PageProps<'/views'>) {
  const page = readPage((await searchParams).page) ?? 1
  const list = await listFrozenViews(await currentViewer(), { page })
  return (
    <PageFrame>
      <FrozenViews list={list} />
    </PageFrame>
  )
})
