'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { ROLE_OPTIONS } from '@/lib/domain/users/role-labels'
import type { UserView } from '@/lib/domain/users/user-views'
import { RadioControl, SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import button from '../ui/button.module.css'
import { LinkOnce } from './link-once'
import type { LinkAction, MemberActions } from './member-actions'
import styles from './member-list.module.css'

/** What an administrator can do with one member: each task is a form of its own. */
export function MemberTasks({ member, actions }: { member: UserView; actions: MemberActions }) {
  const { id, name, isActive, role } = member
  return (
    <div className={styles.forms}>
      <PlainForm action={actions.setRole} label={`Role of ${name}`}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="from" value={role} />
        <RadioControl name="role" label="Role" value={role} options={ROLE_OPTIONS} isInline />
        <SubmitButton>Change the role</SubmitButton>
      </PlainForm>
      {isActive && <PasswordLink member={member} action={actions.passwordLink} />}
      <div className={styles.buttons}>
        {member.signIns > 0 && (
          <Task
            action={actions.endSignIns}
            id={id}
            label={`End the sign-ins of ${name}`}
            says="End the sign-ins"
          />
        )}
        {member.hasSecondFactor && (
          <Task
            action={actions.removeSecondFactor}
            id={id}
            label={`Take the second factor of ${name} away`}
            says="Take the second factor away"
          />
        )}
        <Task
          action={actions.openOrClose}
          id={id}
          to={isActive ? 'closed' : 'open'}
          label={`${isActive ? 'Close' : 'Open'} the account of ${name}`}
          says={isActive ? 'Close the account' : 'Open the account again'}
        />
      </div>
    </div>
  )
}

function Task(props: { action: FormAction; id: string; to?: string; label: string; says: string }) {
  return (
    <PlainForm action={props.action} label={props.label}>
      <input type="hidden" name="id" value={props.id} />
      {props.to && <input type="hidden" name="to" value={props.to} />}
      <SubmitButton>{props.says}</SubmitButton>
    </PlainForm>
  )
}

function PasswordLink({ member, action }: { member: UserView; action: LinkAction }) {
  const [answer, submit, isPending] = useActionState(action, null)
  return (
    <form action={submit} aria-label={`New password for ${member.name}`}>
      {answer && <LinkOnce answer={answer} />}
      <input type="hidden" name="id" value={member.id} />
      <input type="hidden" name="email" value={member.email} />
      <button className={button.button} type="submit" aria-disabled={isPending || undefined}>
        Make a link for a new password
      </button>
    </form>
  )
}
