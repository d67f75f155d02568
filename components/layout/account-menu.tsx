'use client'

import { IconUser } from '@tabler/icons-react'
import { AppLink } from '../ui/app-link'
import { useClosingDetails } from '../ui/use-closing-details'
import styles from './account-menu.module.css'

/** Who is signed in, where that person may go, and the way out; it opens and signs out without scripts. */
export function AccountMenu(props: {
  handle: string
  items: readonly { href: string; label: string }[]
  signOut: () => Promise<void>
}) {
  const details = useClosingDetails()
  const close = () => details.current?.removeAttribute('open')
  return (
    <details ref={details} className={styles.menu}>
      <summary>
        <IconUser size={16} stroke={1.7} aria-hidden="true" />
        <span className={styles.handle}>{props.handle}</span>
      </summary>
      <div className={styles.panel}>
        <ul>
          {props.items.map(({ href, label }) => (
            <li key={href}>
              <AppLink className={styles.entry} href={href} onClick={close}>
                {label}
              </AppLink>
            </li>
          ))}
        </ul>
        <form action={props.signOut}>
          <button className={styles.entry} type="submit">
            Sign out
          </button>
        </form>
      </div>
    </details>
  )
}
