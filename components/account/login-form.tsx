'use client'

import { useActionState } from 'react'
import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import styles from './login-form.module.css'

interface SignInState {
  problem: string | null
  email: string
}

/** The sign-in of members; it works without scripts. */
export function LoginForm(props: {
  action: (before: SignInState, form: FormData) => Promise<SignInState>
  next: string
  isReadingOpen: boolean
}) {
  const [state, action, isPending] = useActionState(props.action, { problem: null, email: '' })
  return (
    <form className={styles.form} action={action} aria-labelledby="login-title">
      <h1 id="login-title">Sign in</h1>
      <p className={styles.lead}>
        {props.isReadingOpen
          ? 'For those who curate this atlas. Reading needs no account.'
          : 'For the members of this atlas.'}
      </p>
      {state.problem && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
      <input type="hidden" name="next" value={props.next} />
      <label className={field.label}>
        E-mail address
        <input
          className={field.input}
          type="email"
          name="email"
          defaultValue={state.email}
          autoComplete="username"
          maxLength={254}
          required
        />
      </label>
      <label className={field.label}>
        Password
        <input
          className={field.input}
          type="password"
          name="password"
          autoComplete="current-password"
          required
        />
      </label>
      <button className={button.primary} type="submit" disabled={isPending}>
        Sign in
      </button>
      <p className={styles.hint}>
        Accounts are made by invitation. If you have forgotten your password, ask an administrator of this
        atlas for a new one.
      </p>
    </form>
  )
}
