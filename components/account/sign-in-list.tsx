import type { FormAction } from '@/lib/domain/shared/form-answer'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import type { SignInView } from '@/lib/domain/users/user-views'
import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import styles from './sign-in-list.module.css'

/** The sign-ins of an account that are alive, each but the one in use with a button that ends it. */
export function SignInList(props: {
  signIns: readonly SignInView[]
  endOne: FormAction
  endOthers: FormAction
}) {
  return (
    <>
      <ul className={styles.list}>
        {props.signIns.map((signIn) => (
          <li key={signIn.id}>
            <p>
              <strong>{signIn.browser}</strong>
              {signIn.isCurrent && ' · this browser'}
            </p>
            <p className={styles.times}>
              since {sayInstant(signIn.startedAt)} · last used {sayInstant(signIn.lastUsedAt)}
            </p>
            {!signIn.isCurrent && (
              <PlainForm action={props.endOne} label={`End the sign-in of ${signIn.browser}`}>
                <input type="hidden" name="id" value={signIn.id} />
                <SubmitButton>End it</SubmitButton>
              </PlainForm>
            )}
          </li>
        ))}
      </ul>
      {props.signIns.length > 1 && (
        <PlainForm action={props.endOthers} label="End all others">
          <SubmitButton>End all others</SubmitButton>
        </PlainForm>
      )}
    </>
  )
}
