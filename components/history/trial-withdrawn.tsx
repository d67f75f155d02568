import { historyHref, trialHref, withdrawHref } from '@/lib/client/routes'
import { type TrialWithdrawal, sayWithdrawal } from '@/lib/domain/trials/trial-withdrawal'
import { AppLink } from '../ui/app-link'
import { Notice } from '../ui/notice'
import { AsOfForm } from './as-of-form'
import styles from './trial-withdrawn.module.css'

/** That a trial was withdrawn: by whom, when and why, and the ways to what stays of it. */
export function TrialWithdrawn(props: { withdrawal: TrialWithdrawal; mayReinstate: boolean }) {
  const { id, title } = props.withdrawal
  const recordHref = trialHref(id)
  return (
    <Notice title={sayWithdrawal(props.withdrawal)}>
      <p>{title}: it stands in no list, count or file, and nothing of it is deleted.</p>
      <p className={styles.ways}>
        <AppLink href={historyHref(recordHref)}>Its history</AppLink>
        {props.mayReinstate && <AppLink href={withdrawHref(id)}>Reinstate it</AppLink>}
      </p>
      <AsOfForm recordHref={recordHref} />
    </Notice>
  )
}
