import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'

export const metadata = { title: 'Not open to you' }

export default function Forbidden() {
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
