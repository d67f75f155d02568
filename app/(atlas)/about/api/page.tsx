import type { Metadata } from 'next'
import { connection } from 'next/server'
import { answerPage } from '@/app/answer-page'
import { ApiReference } from '@/components/api/api-reference'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { listApiOperations } from './api-operations'
import styles from './api-page.module.css'

export const metadata: Metadata = { title: 'API' }

export default answerPage(async function ApiPage() {
  await connection() // a page under a nonce is never prerendered
  return (
    <PageFrame>
      <PageHeading where="About" title="Every view is also an answer for programs">
        The public API is open, read-only and needs no key. It takes the filters of the pages, under the same
        names, and answers JSON with the version of the data.{' '}
        <a href="/api/v1/openapi.json" className={styles.document}>
          The OpenAPI 3.1 document
        </a>{' '}
        describes every answer in full.
      </PageHeading>
      <ApiReference base="/api/v1" operations={listApiOperations()} />
    </PageFrame>
  )
})
