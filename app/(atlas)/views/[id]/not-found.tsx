import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'

export const metadata = { title: 'No such frozen view' }

export default function FrozenViewNotFound() {
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
