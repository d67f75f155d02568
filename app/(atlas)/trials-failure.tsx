'use client'

import { TrialsFailed, TrialsForbidden } from '@/components/trials/trials-failed'
import { PageFrame } from '@/components/ui/page-frame'
import { HttpError } from '@/lib/client/http'

/** Stands where the trials would, after the API refused or failed. */
export function TrialsFailure({ error, retry }: { error: Error; retry: () => void }) {
  const isForbidden = error instanceof HttpError && (error.status === 401 || error.status === 403)
  return (
    <PageFrame>
      {isForbidden ? (
        <TrialsForbidden />
      ) : (
        <TrialsFailed requestId={error instanceof HttpError ? error.requestId : null} retry={retry} />
      )}
    </PageFrame>
  )
}
