'use client'

import { TrialsFailed, TrialsForbidden } from '@/components/trials/trials-failed'
import { HttpError } from '@/lib/client/http'

/** Stands where the trials would, after the API refused or failed. */
export function TrialsFailure({ error, retry }: { error: Error; retry: () => void }) {
  const isForbidden = error instanceof HttpError && (error.status === 401 || error.status === 403)
  if (isForbidden) return <TrialsForbidden />
  return <TrialsFailed requestId={error instanceof HttpError ? error.requestId : null} retry={retry} />
}
