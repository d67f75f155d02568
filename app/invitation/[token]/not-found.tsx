import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'

export const metadata = { title: 'Link not valid' }

export default function LinkNotFound() {
  return (
    <StateScreen title="This link does not work">
      <p>
        It was used, withdrawn, or is older than a week. Ask whoever sent it for a new one; if you have an
        account already, sign in.
      </p>
      <p>
        <Link href="/login">Sign in</Link>
      </p>
    </StateScreen>
  )
}
