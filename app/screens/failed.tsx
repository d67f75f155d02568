import { headers } from 'next/headers'
import { StateScreen } from '@/components/ui/state-screen'
import type { Screen } from './screen'

/** Stands where a page would that failed; error.tsx is its like for what fails in the browser. */
export const failed: Screen = { title: 'This page could not be made', Body: Failed }

async function Failed() {
  const requestId = (await headers()).get('x-request-id')
  return (
    <StateScreen title={failed.title}>
      <p>
        Something failed on our side; nothing of yours is lost. Trying again often helps: load this page anew.
      </p>
      {requestId !== null && (
        <p>
          If it stays, tell us this code: <code>{requestId}</code>
        </p>
      )}
    </StateScreen>
  )
}
