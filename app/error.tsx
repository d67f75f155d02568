'use client'

import { useTransition } from 'react'
import { ProgressBar } from '@/components/ui/progress-bar'
import { StateScreen } from '@/components/ui/state-screen'
import button from '@/components/ui/button.module.css'

export default function PageFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const [isRetrying, startTransition] = useTransition()
  const digest = digestOf(error)
  return (
    <StateScreen title="This page could not be made">
      <title>This page could not be made · Cell Trial Atlas</title>
      <ProgressBar isBusy={isRetrying} />
      <p>Something failed on our side; nothing of yours is lost. Trying again often helps.</p>
      {digest && (
        <p>
          If it stays, tell us this code: <code>{digest}</code>
        </p>
      )}
      <button type="button" className={button.primary} onClick={() => startTransition(retry)}>
        Try again
      </button>
    </StateScreen>
  )
}

function digestOf(error: unknown): string | null {
  const isMarked = typeof error === 'object' && error !== null && 'digest' in error
  return isMarked && typeof error.digest === 'string' ? error.digest : null
}
