import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

export const forMembers: Screen = { title: 'For members', Body: Unauthorized }

function Unauthorized() {
  return (
    <StateScreen title="This page is for members">
      <p>Sign in to see it. Accounts are made by invitation: ask an administrator of this atlas for one.</p>
      <p>
        <Link href="/login">Sign in</Link>
      </p>
    </StateScreen>
  )
}
