import Link from 'next/link'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

export const nothingHere: Screen = { title: 'Nothing here', Body: NotFound }

function NotFound() {
  return (
    <StateScreen title="There is nothing at this address">
      <p>
        The atlas has no page, trial, product or cell type with this name. Trials are found by any of their
        identifiers, for instance <code>/trials/NCT06138210</code>; the search above also looks through
        titles, sponsors and aliases.
      </p>
      <p>
        <Link href="/trials">All trials</Link>
      </p>
    </StateScreen>
  )
}
