import { type ReactNode, useId } from 'react'
import type { SecondFactorStep } from '@/lib/domain/users/second-factor-step'
import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import styles from './second-factor.module.css'

type Step = Exclude<SecondFactorStep, { kind: 'recoveryCodes' }>

/** One step of setting up a second factor: the password, then the picture for the app and a code of it. */
export function SecondFactorStepForm(props: {
  step: Step
  action: (form: FormData) => void
  isPending: boolean
}) {
  const { step } = props
  return (
    <form className={styles.form} action={props.action} aria-label="Set up a second factor" noValidate>
      <input type="hidden" name="step" value={step.kind} />
      {step.problem && (
        <p className={styles.problem} role="alert">
          {step.problem}
        </p>
      )}
      {step.kind === 'code' ? <CodeStep step={step} /> : <PasswordStep />}
      <button className={button.primary} type="submit" aria-disabled={props.isPending || undefined}>
        {step.kind === 'code' ? 'Turn it on' : 'Set it up'}
      </button>
    </form>
  )
}

function PasswordStep() {
  return (
    <Labelled label="Current password">
      {(id) => (
        <input
          id={id}
          key="password"
          className={field.input}
          type="password"
          name="current"
          autoComplete="current-password"
        />
      )}
    </Labelled>
  )
}

function CodeStep({ step }: { step: Extract<Step, { kind: 'code' }> }) {
  return (
    <>
      <p>
        Scan this picture with an authenticator app, or give it the key below. Then enter the six digits it
        shows.
      </p>
      {/* eslint-disable-next-line @next/next/no-img-element -- a data address, made for this answer alone */}
      <img
        className={styles.picture}
        src={step.picture}
        alt="QR code of the key below"
        width={180}
        height={180}
      />
      <p className={styles.secret}>
        Key: <code>{new URL(step.address).searchParams.get('secret')}</code>
      </p>
      <Labelled label="Code">
        {(id) => (
          <input
            id={id}
            key="code"
            className={field.input}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        )}
      </Labelled>
    </>
  )
}

function Labelled(props: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={field.control}>
      <label className={field.label} htmlFor={id}>
        {props.label}
      </label>
      {props.children(id)}
    </div>
  )
}
