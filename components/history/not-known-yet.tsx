import { AppLink } from '../ui/app-link'
import { StateScreen } from '../ui/state-screen'
import { AsOfForm } from './as-of-form'

/** Stands where a record as of a day would, when the atlas did not know it yet. */
export function NotKnownYet({ message, recordHref }: { message: string; recordHref: string }) {
  return (
    <StateScreen title={message}>
      <p>
        <AppLink href={recordHref}>See it as it is today</AppLink>
      </p>
      <AsOfForm recordHref={recordHref} />
    </StateScreen>
  )
}
