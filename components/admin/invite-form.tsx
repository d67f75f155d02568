'use client'

import { useActionState, useId } from 'react'
import { ROLE_OPTIONS } from '@/lib/domain/users/role-labels'
import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import { LinkOnce } from './link-once'
import type { LinkAction } from './member-actions'
import styles from './invite-form.module.css'

/** Asks for an address and a role, then tells the link. */
export function InviteForm({ action }: { action: LinkAction }) {
  const [answer, submit, isPending] = useActionState(action, null)
  const id = useId()
  return (
    <>
      {answer && <LinkOnce answer={answer} />}
      <form className={styles.form} action={submit} aria-label="Invite somebody">
        <div className={`${field.control} ${styles.address}`}>
          <label className={field.label} htmlFor={`${id}-email`}>
            E-mail address
          </label>
          <input
            id={`${id}-email`}
            className={field.input}
            type="email"
            name="email"
            defaultValue={answer?.kind === 'refused' ? answer.email : ''}
            maxLength={254}
            autoComplete="off"
            required
          />
        </div>
        <div className={field.control}>
          <label className={field.label} htmlFor={`${id}-role`}>
            Role
          </label>
          <select id={`${id}-role`} className={field.input} name="role" defaultValue="curator">
            {ROLE_OPTIONS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button className={button.primary} type="submit" aria-disabled={isPending || undefined}>
          Make the link
        </button>
      </form>
    </>
  )
}
