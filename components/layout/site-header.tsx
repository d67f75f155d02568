import Link from 'next/link'
import type { ReactNode } from 'react'
import { MainNavigation, type NavigationItem } from './main-navigation'
import { SiteMark } from './site-mark'
import styles from './site-header.module.css'

/** The header of every page: the name, the pages that exist, and the controls given as children. */
export function SiteHeader({ items, children }: { items: readonly NavigationItem[]; children: ReactNode }) {
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <Link className={styles.name} href="/" prefetch={false}>
        <SiteMark />
        Cell Trial Atlas
      </Link>
      <MainNavigation items={items} />
      <div className={styles.controls}>{children}</div>
    </header>
  )
}
