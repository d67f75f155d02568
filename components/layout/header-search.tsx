'use client'

import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTransition, type FormEvent } from 'react'
import { ProgressBar } from '../ui/progress-bar'
import styles from './header-search.module.css'

/** The search of the whole atlas: a form that works without scripts; with them, the page changes in place. */
export function HeaderSearch() {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    const query = words === '' ? '' : `?${new URLSearchParams({ q: words }).toString()}`
    startTransition(() => router.push(`/trials${query}`))
  }

  return (
    <form className={styles.form} role="search" aria-label="Whole atlas" action="/trials" onSubmit={search}>
      <ProgressBar isBusy={isPending} />
      <IconSearch className={styles.icon} size={16} stroke={1.7} aria-hidden="true" />
      <input
        className={styles.input}
        type="search"
        name="q"
        maxLength={200}
        aria-label="Search trials, products, aliases"
        placeholder="Search trials and products"
        autoComplete="off"
        data-atlas-search
      />
      <kbd className={`${styles.key} needs-scripts`} aria-hidden="true">
        /
      </kbd>
    </form>
  )
}
