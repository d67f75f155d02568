import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LoginForm } from '@/components/account/login-form'
import { PageFrame } from '@/components/ui/page-frame'
import { ownPath } from '@/lib/domain/shared/own-path'
import { currentSignIn } from '@/lib/server/auth/current-viewer'
import { env } from '@/lib/server/env'
import { signInAction } from './login-actions'

export const metadata: Metadata = { title: 'Sign in' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams
  const path = ownPath(typeof next === 'string' ? next : null) ?? '/'
  if (await currentSignIn()) redirect(path)
  return (
    <PageFrame>
      <LoginForm action={signInAction} next={path} isReadingOpen={env().isPublicReading} />
    </PageFrame>
  )
}
