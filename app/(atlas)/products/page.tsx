import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { ProductIndex } from '@/components/products/product-index'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { loadProductList } from './product-data'

export const metadata: Metadata = { title: 'Products' }

export default answerPage(async function ProductsPage() {
  const list = await loadProductList(await currentViewer())
  return (
    <PageFrame>
      <ProductIndex list={list} />
    </PageFrame>
  )
})
