import type { ReactNode } from 'react'
import styles from './site-footer.module.css'

/** The foot of every page. */
export function SiteFooter({ children }: { children: ReactNode }) {
  return <footer className={styles.footer}>{children}</footer>
}
