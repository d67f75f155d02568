import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { AccountPage } from '@/components/account/account-page'
import { PageFrame } from '@/components/ui/page-frame'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { currentSignIn } from '@/lib/server/auth/current-viewer'
import { getAccount } from '@/lib/server/users/account-queries'
import {
  changePasswordAction,
  disableSecondFactorAction,
  endOtherSignInsAction,
  endSignInAction,
  secondFactorAction,
} from './account-actions'

export const metadata: Metadata = { title: 'Your account' }

export default answerPage(async function Account() {
  const session = await currentSignIn()
  const account = await getAccount(session?.viewer ?? ANONYMOUS, session?.id ?? null)
  return (
    <PageFrame>
      <AccountPage
        account={account}
        isSecondFactorDue={session?.isSecondFactorDue ?? false}
        actions={{
          changePassword: changePasswordAction,
          secondFactor: secondFactorAction,
          disableSecondFactor: disableSecondFactorAction,
          endSignIn: endSignInAction,
          endOthers: endOtherSignInsAction,
        }}
      />
    </PageFrame>
  )
})
