import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

export const noFrozenView: Screen = { title: 'No such frozen view', Body: FrozenViewNotFound }

function FrozenViewNotFound() {
  return (
    <StateScreen title="There is no frozen view at this address">
      <p>
        A frozen view is never removed, so part of the address is probably missing: it ends with 26 letters
        and digits.
      </p>
      <p>
        <Link href="/views">All frozen views</Link>
      </p>
    </StateScreen>
  )
}
