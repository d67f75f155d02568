import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { answerPage } from '@/app/answer-page'
import { LoginForm } from '@/components/account/login-form'
import { NarrowCard } from '@/components/account/narrow-card'
import { PageFrame } from '@/components/ui/page-frame'
import { ownPath } from '@/lib/domain/shared/own-path'
import { currentSignIn } from '@/lib/server/auth/current-viewer'
import { env } from '@/lib/server/env'
import { signInAction } from './login-actions'

export const metadata: Metadata = { title: 'Sign in' }

const lead = {
  open: 'For those who curate this atlas. Reading needs no account.',
  closed: 'For the members of this atlas.',
}

export default answerPage(async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams
  const path = ownPath(typeof next === 'string' ? next : null) ?? '/'
  if (await currentSignIn()) redirect(path)
  return (
    <PageFrame>
      <NarrowCard
        title="Sign in"
        lead={env().isPublicReading ? lead.open : lead.closed}
        foot="Accounts are made by invitation. If you have forgotten your password, ask an administrator of this atlas for a link to choose a new one."
      >
        <LoginForm action={signInAction} next={path} />
      </NarrowCard>
    </PageFrame>
  )
})
