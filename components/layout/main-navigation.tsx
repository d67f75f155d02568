'use client'

import { usePathname } from 'next/navigation'
import { AppLink } from '../ui/app-link'
import styles from './main-navigation.module.css'

export interface NavigationItem {
  href: string
  label: string
  more?: string // the end of the label, left out of sight where the screen is narrow
}

/** The pages of the atlas, the one we are in marked. */
export function MainNavigation({ items }: { items: readonly NavigationItem[] }) {
  const path = usePathname()
  return (
    <nav className={styles.navigation} aria-label="Main">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <AppLink href={item.href} aria-current={placeOf(path, item.href)}>
              {item.label}
              {item.more && <span className={styles.more}>{item.more}</span>}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function placeOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}
