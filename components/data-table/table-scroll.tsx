'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import styles from './data-table.module.css'

/**
 * The region around a table. While the table fits, the page scrolls and the head stays at the top of the window; when
 * it does not, the region scrolls in both directions by itself and can be reached with the keyboard.
 */
export function TableScroll(props: { label: string; layout: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState<boolean | null>(null)

  useEffect(() => {
    const element = region.current
    const table = element?.firstElementChild
    if (!element || !table) return
    const measure = () => setFits(table.scrollWidth <= element.clientWidth + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(table)
    return () => observer.disconnect()
  }, [props.layout])

  return (
    <div
      ref={region}
      className={styles.region}
      data-fits={fits ?? undefined}
      role="region"
      aria-label={props.label}
      tabIndex={fits ? undefined : 0}
    >
      {props.children}
    </div>
  )
}
