import { cache } from 'react'
import { answerPage, answerTitle } from '@/app/answer-page'
import { citedState } from '@/app/cited-state'
import { readPathSegment } from '@/app/path-segment'
import { ProductPage } from '@/components/products/product-page'
import { PageFrame } from '@/components/ui/page-frame'
import { citeProduct } from '@/lib/domain/citations/atlas-citations'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { EditLink } from '../../edit-link'
import { loadProduct } from '../product-data'

// The page and its metadata ask for the same record; one request reads it once.
const loadOnce = cache(async (slug: string) => loadProduct(await currentViewer(), readPathSegment(slug)))

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  const { slug } = await params
  const product = await loadOnce(slug)
  return { title: product.name }
})

export default answerPage(async function ProductRecordPage({ params }: Props) {
  const { slug } = await params
  const product = await loadOnce(slug)
  return (
    <PageFrame>
      <EditLink kind="products" id={product.id} />
      <ProductPage product={product} citation={citeProduct(product, citedState(product))} />
    </PageFrame>
  )
})
