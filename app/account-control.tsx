import Link from 'next/link'
import button from '@/components/ui/button.module.css'
import { AccountMenu } from '@/components/layout/account-menu'
import type { Viewer } from '@/lib/domain/users/viewer'
import { isOffered } from '@/lib/server/auth/authorize'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { signOutAction } from './login/login-actions'

/** The place of the header where a visitor finds the sign-in, and a member what is theirs. */
export async function AccountControl() {
  const viewer = await currentViewer()
  if (viewer.role === 'anonymous')
    return (
      <Link className={button.button} href="/login" prefetch={false}>
        Sign in
      </Link>
    )
  return <AccountMenu handle={viewer.handle} items={placesOf(viewer)} signOut={signOutAction} />
}

function placesOf(viewer: Viewer): { href: string; label: string }[] {
  const places = [{ href: '/account', label: 'Account' }]
  if (isOffered(viewer, 'curate:read')) places.push({ href: '/curate', label: 'Curate' })
  if (isOffered(viewer, 'user:manage')) places.push({ href: '/admin/users', label: 'Admin' })
  return places
}
