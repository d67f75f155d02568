'use client'

import { useActionState, useState } from 'react'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import type { SecondFactorStep } from '@/lib/domain/users/second-factor-step'
import type { AccountView } from '@/lib/domain/users/user-views'
import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import { RecoveryCodes } from './recovery-codes'
import { SecondFactorStepForm } from './second-factor-step-form'
import { SecretControl } from './secret-control'
import styles from './second-factor.module.css'

const beginning = { kind: 'password', problem: null } as const satisfies SecondFactorStep

/** The second factor of an account: setting it up in two steps, the recovery codes told once, and giving it up. */
export function SecondFactor(props: {
  account: Pick<AccountView, 'secondFactor' | 'recoveryCodesLeft'>
  enrol: (before: SecondFactorStep, form: FormData) => Promise<SecondFactorStep>
  disable: FormAction
}) {
  const [step, submit, isPending] = useActionState<SecondFactorStep, FormData>(props.enrol, beginning)
  const { secondFactor, recoveryCodesLeft } = props.account
  const isOn = secondFactor === 'on'
  const [wasOn, setWasOn] = useState(isOn)
  if (isOn && !wasOn) setWasOn(true)
  if (!isOn && (wasOn || step.kind !== 'recoveryCodes'))
    return (
      <div className={styles.parts}>
        {wasOn && <p role="status">Your second factor is off.</p>}
        <SecondFactorStepForm
          step={step.kind === 'recoveryCodes' ? beginning : step}
          action={submit}
          isPending={isPending}
        />
      </div>
    )
  return (
    <div className={styles.parts}>
      {step.kind === 'recoveryCodes' && isOn && <RecoveryCodes codes={step.codes} />}
      <p>
        <strong>It is on.</strong> {sayCodesLeft(recoveryCodesLeft ?? 0)}
      </p>
      <PlainForm action={props.disable} label="Give up the second factor">
        <SecretControl name="current" label="Current password" autoComplete="current-password" />
        <div>
          <SubmitButton>Give up the second factor</SubmitButton>
        </div>
      </PlainForm>
    </div>
  )
}

function sayCodesLeft(count: number): string {
  if (count === 0) return 'No recovery code is left: give it up and set it up again to get new ones.'
  return `${String(count)} recovery ${count === 1 ? 'code is' : 'codes are'} left.`
}
