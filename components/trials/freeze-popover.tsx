import { SubmitButton, TextControl } from '../forms/plain-controls'
import { PopoverForm } from '../forms/plain-form'
import { AppLink } from '../ui/app-link'
import { Popover } from '../ui/popover'
import type { TrialScreen } from './trial-screen'
import styles from './freeze-popover.module.css'
import { frozenViewsHref, signInHref, trialsHref } from '@/lib/client/routes'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import { writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { LONGEST_TITLE, MOST_FROZEN_ROWS } from '@/lib/domain/views/freeze-limits'

const BUTTON = 'Freeze this view'

/** Makes an address for these trials as they are now; `freeze` is null for readers who are not signed in. */
export function FreezePopover({ screen, freeze }: { screen: TrialScreen; freeze: FormAction | null }) {
  const { total } = screen.list
  if (total === 0) return null
  if (total > MOST_FROZEN_ROWS)
    return (
      <Popover label={BUTTON}>
        <div className={styles.content}>
          <p>
            A frozen view holds at most {sayNumber(MOST_FROZEN_ROWS)} trials. Narrow this view with a filter
            to freeze it.
          </p>
        </div>
      </Popover>
    )
  return freeze === null ? <SignInFirst screen={screen} /> : <FreezeForm screen={screen} freeze={freeze} />
}

function SignInFirst({ screen }: { screen: TrialScreen }) {
  return (
    <Popover label={BUTTON}>
      <div className={styles.content}>
        <p>
          A frozen view is a link to these trials as they are now: it stays as it is, and says what changed
          since. Freezing one needs an account, reading it does not.
        </p>
        <p className={styles.links}>
          <AppLink href={signInHref(trialsHref(screen.request))}>Sign in and come back</AppLink>
          <AppLink href={frozenViewsHref(1)}>All frozen views</AppLink>
        </p>
      </div>
    </Popover>
  )
}

function FreezeForm({ screen, freeze }: { screen: TrialScreen; freeze: FormAction }) {
  const { heading } = screen.description
  const query = writeTrialFilters(screen.request.filters)
  return (
    <PopoverForm key={`${query} ${heading}`} action={freeze} label={BUTTON} button={BUTTON}>
      <div className={styles.content}>
        <p>
          A link to these trials as they are now, with all their columns. Everybody who reads the atlas can
          open it, it names you, and it cannot be changed or taken back.
        </p>
        <input type="hidden" name="query" value={query} />
        <TextControl
          name="title"
          label="Title"
          value={heading.slice(0, LONGEST_TITLE)}
          maxLength={LONGEST_TITLE}
        />
        <p className={styles.links}>
          <SubmitButton isPrimary>Freeze {sayCount(screen.list.total, 'trial', 'trials')}</SubmitButton>
          <AppLink href={frozenViewsHref(1)}>All frozen views</AppLink>
        </p>
      </div>
    </PopoverForm>
  )
}
