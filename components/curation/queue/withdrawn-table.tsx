import { historyHref, trialHref, withdrawHref } from '@/lib/client/routes'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import type { TrialWithdrawal } from '@/lib/domain/trials/trial-withdrawal'
import { DataTable } from '../../data-table/data-table'
import { plainColumn } from '../../data-table/plain-column'
import { AppLink } from '../../ui/app-link'
import styles from './queue-table.module.css'

const COLUMNS = [
  plainColumn('trial', 'Trial'),
  plainColumn('title', 'Title'),
  plainColumn('by', 'Withdrawn by'),
  plainColumn('at', 'When'),
  plainColumn('reason', 'Why'),
  plainColumn('ways', 'What stays'),
]

/** The withdrawn trials; who may reinstate them finds the way there. */
export function WithdrawnTable(props: {
  caption: string
  rows: readonly TrialWithdrawal[]
  mayReinstate: boolean
}) {
  return (
    <DataTable
      caption={props.caption}
      columns={COLUMNS}
      isBusy={false}
      rows={props.rows.map(({ id, title, by, at, reason }) => ({
        key: id,
        cells: [
          <AppLink key="id" className={styles.id} href={trialHref(id)}>
            {identifierWords(id)}
          </AppLink>,
          title,
          by,
          <time key="at" dateTime={at} className={styles.instant}>
            {sayInstant(at)}
          </time>,
          reason,
          <ul key="ways" className={styles.fields}>
            <li>
              <AppLink href={historyHref(trialHref(id))}>
                History<span className="visually-hidden"> of {id}</span>
              </AppLink>
            </li>
            {props.mayReinstate && (
              <li>
                <AppLink href={withdrawHref(id)}>
                  Reinstate<span className="visually-hidden"> {id}</span>
                </AppLink>
              </li>
            )}
          </ul>,
        ],
      }))}
    />
  )
}
