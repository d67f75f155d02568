'use client'

import { usePathname } from 'next/navigation'
import { AppLink } from '../ui/app-link'
import styles from './main-navigation.module.css'

export interface NavigationItem {
  href: string
  label: string
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
