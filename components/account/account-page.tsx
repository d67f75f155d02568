import type { FormAction } from '@/lib/domain/shared/form-answer'
import { roleLabel } from '@/lib/domain/users/role-labels'
import type { SecondFactorStep } from '@/lib/domain/users/second-factor-step'
import type { AccountView } from '@/lib/domain/users/user-views'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { PageHeading } from '../ui/page-heading'
import { PasswordForm } from './password-form'
import { SecondFactor } from './second-factor'
import { SignInList } from './sign-in-list'
import styles from './account-page.module.css'

interface AccountActions {
  changePassword: FormAction
  secondFactor: (before: SecondFactorStep, form: FormData) => Promise<SecondFactorStep>
  disableSecondFactor: FormAction
  endSignIn: FormAction
  endOthers: FormAction
}

/** One's own account: who one is here, the password, the second factor, and where one is signed in. */
export function AccountPage(props: {
  account: AccountView
  isSecondFactorDue: boolean
  actions: AccountActions
}) {
  const { account, actions } = props
  const { name, handle, email, role } = account
  return (
    <>
      <PageHeading where="Your account" title={name}>
        <p>
          {roleLabel(role)} · {email} · the history calls you <code>{handle}</code>
        </p>
      </PageHeading>
      {props.isSecondFactorDue && (
        <Notice title="A second factor is due">
          This atlas asks your role for one. Until you have set it up below, your account can only read.
        </Notice>
      )}
      <div className={styles.cards}>
        <Card title="Second factor" hint="A code of an authenticator app beside your password.">
          <SecondFactor
            account={account}
            enrol={actions.secondFactor}
            disable={actions.disableSecondFactor}
          />
        </Card>
        <Card title="Password" hint="Changing it ends all your other sign-ins.">
          <PasswordForm action={actions.changePassword} />
        </Card>
      </div>
      <Card
        title="Where you are signed in"
        hint="A sign-in ends after 12 hours without use, and after 7 days."
      >
        <SignInList signIns={account.signIns} endOne={actions.endSignIn} endOthers={actions.endOthers} />
      </Card>
    </>
  )
}
