import button from '../ui/button.module.css'
import { StateScreen } from '../ui/state-screen'

/** The trials could not be fetched: says so, with the request's id, and offers to ask again. */
export function TrialsFailed(props: { requestId: string | null; retry: () => void }) {
  return (
    <StateScreen title="The trials could not be fetched">
      <p>What you chose is kept in the address. Trying again often helps.</p>
      {props.requestId && (
        <p>
          If it stays, tell us this request: <code>{props.requestId}</code>
        </p>
      )}
      <button type="button" className={button.primary} onClick={props.retry}>
        Try again
      </button>
    </StateScreen>
  )
}

/** The reader may not see the trials. */
export function TrialsForbidden() {
  return (
    <StateScreen title="These trials are not open to you">
      <p>
        Reading this atlas needs a permission you do not have now. If you had signed in, your session may have
        ended.
      </p>
    </StateScreen>
  )
}
