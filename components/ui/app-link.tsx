'use client'

import Link, { useLinkStatus } from 'next/link'
import type { ComponentProps } from 'react'
import { ProgressBar } from './progress-bar'

/**
 * A link to another page of the atlas. It is not prefetched (a table of fifty rows would ask for fifty pages), and the
 * progress bar shows while the page it leads to is on its way.
 */
export function AppLink({ children, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} {...props}>
      {children}
      <LinkProgress />
    </Link>
  )
}

function LinkProgress() {
  const { pending } = useLinkStatus()
  return <ProgressBar isBusy={pending} />
}
