'use client'

import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import button from '../ui/button.module.css'
import styles from './filter-drawer.module.css'
import { sayCount } from '@/lib/domain/shared/words'

/**
 * The filters: a column at the side of wide screens; on narrow ones a sheet behind a button. The button is a link to
 * the sheet, so it opens without scripts too (`:target`).
 */
export function FilterDrawer(props: { chosen: number; total: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLAnchorElement>(null)
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    if (isOpen) panel.current?.focus()
  }, [isOpen])

  function open(event: MouseEvent) {
    event.preventDefault()
    setOpen(true)
  }

  function close(event: { preventDefault: () => void }) {
    event.preventDefault()
    setOpen(false)
    opener.current?.focus()
  }

  return (
    <>
      <a ref={opener} className={styles.opener} href="#filters" onClick={open} aria-expanded={isOpen}>
        <span className={button.button}>
          <IconAdjustmentsHorizontal size={16} aria-hidden="true" />
          Filters{props.chosen > 0 && ` · ${props.chosen}`}
        </span>
      </a>
      <aside
        ref={panel}
        id="filters"
        className={styles.panel}
        data-open={isOpen || undefined}
        aria-label="Filters"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) close(event)
        }}
      >
        <h2 className="visually-hidden">Filters</h2>
        {props.children}
        <p className={styles.closer}>
          <a className={button.primary} href="#results" onClick={close}>
            Show {sayCount(props.total, 'trial', 'trials')}
          </a>
        </p>
      </aside>
    </>
  )
}
