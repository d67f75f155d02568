import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answerPage } from '@/app/answer-page'
import { CodeForm } from '@/components/account/code-form'
import { NarrowCard } from '@/components/account/narrow-card'
import { PageFrame } from '@/components/ui/page-frame'
import { ownPath } from '@/lib/domain/shared/own-path'
import { hasChallenge } from '@/lib/server/auth/second-factor'
import { signInWithCodeAction } from '../login-actions'

export const metadata: Metadata = { title: 'Second factor' }

export default answerPage(async function SecondFactorPage({
  searchParams,
}: PageProps<'/login/second-factor'>) {
  const { next } = await searchParams
  if (!hasChallenge(await headers())) redirect('/login')
  return (
    <PageFrame>
      <NarrowCard
        title="Second factor"
        lead="Your password is right. Now show that you hold your second factor."
        foot="Without your app and your recovery codes, ask an administrator of this atlas to take the second factor away."
      >
        <CodeForm
          action={signInWithCodeAction}
          next={ownPath(typeof next === 'string' ? next : null) ?? '/'}
        />
      </NarrowCard>
    </PageFrame>
  )
})
