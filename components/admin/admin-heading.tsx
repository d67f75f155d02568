import type { ReactNode } from 'react'
import { AppLink } from '../ui/app-link'
import { PageHeading } from '../ui/page-heading'
import styles from './admin-heading.module.css'

const PAGES = [
  { href: '/admin/users', label: 'Members' },
  { href: '/admin/settings', label: 'Settings' },
] as const

/** The top of the pages of administration, and the way between them. */
export function AdminHeading(props: {
  here: (typeof PAGES)[number]['href']
  title: string
  children?: ReactNode
}) {
  return (
    <>
      <nav className={styles.places} aria-label="Administration">
        <ul>
          {PAGES.map(({ href, label }) => (
            <li key={href}>
              <AppLink href={href} aria-current={href === props.here ? 'page' : undefined}>
                {label}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      <PageHeading where="Administration" title={props.title}>
        {props.children}
      </PageHeading>
    </>
  )
}
