import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'

export const metadata = { title: 'For members' }

export default function Unauthorized() {
  return (
    <StateScreen title="This page is for members">
      <p>Sign in to see it. Accounts are made by invitation: ask an administrator of this atlas for one.</p>
      <p>
        <Link href="/login">Sign in</Link>
      </p>
    </StateScreen>
  )
}
