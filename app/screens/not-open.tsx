import Link from 'next/link'
import { currentSignIn } from '@/lib/server/auth/current-viewer'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

export const notOpen: Screen = { title: 'Not open to you', Body: Forbidden }

async function Forbidden() {
  if ((await currentSignIn())?.isSecondFactorDue) return <SecondFactorDue />
  return (
    <StateScreen title="This page is not open to you">
      <p>
        What is here needs a permission your account does not have. If you think it should, ask an
        administrator of this atlas; nothing was changed.
      </p>
      <p>
        <Link href="/">Back to the dashboard</Link>
      </p>
    </StateScreen>
  )
}

function SecondFactorDue() {
  return (
    <StateScreen title="A second factor is due">
      <p>This atlas asks your role for one. Until you have set it up, your account only reads.</p>
      <p>
        <Link href="/account">Set it up</Link>
      </p>
    </StateScreen>
  )
}
