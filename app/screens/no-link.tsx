import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

export const noLink: Screen = { title: 'Link not valid', Body: LinkNotFound }

function LinkNotFound() {
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
