import { trialHref } from '@/lib/client/routes'
import { sayCount, sayNumber, upperFirst } from '@/lib/domain/shared/words'
import type { ChangesSince, GoneTrial } from '@/lib/domain/views/frozen-view-views'
import { DataTable } from '../data-table/data-table'
import { plainColumn } from '../data-table/plain-column'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import styles from './changes-since-card.module.css'

/** What changed since: values, trials that went out, trials that came in; or that nothing did. */
export function ChangesSinceCard({ changes }: { changes: ChangesSince }) {
  const { problems, came, cameTotal, went, changed } = changes
  const values = changed.flatMap((trial) => trial.changes.map((change) => ({ trial, change })))
  return (
    <Card title="What changed since" hint={`up to today’s data version ${String(changes.dataVersion)}`}>
      <div className={styles.parts}>
        {problems.length > 0 && <NotAsked problems={problems} />}
        <p>{saySummary(changes, values.length)}</p>
        {values.length > 0 && (
          <DataTable
            caption="Values that are others now"
            columns={VALUE_COLUMNS}
            isBusy={false}
            rows={values.map(({ trial, change }) => ({
              key: `${trial.id} ${change.field}`,
              cells: [
                <TrialName key="trial" {...trial} />,
                <span key="field" className={styles.field}>
                  {change.label}
                </span>,
                <Worded key="then" word="then" text={change.from} />,
                <Worded key="now" word="now" text={change.to} />,
              ],
            }))}
          />
        )}
        {went.length > 0 && (
          <DataTable
            caption="Trials that went out"
            columns={GONE_COLUMNS}
            isBusy={false}
            rows={went.map((trial) => ({
              key: trial.id,
              cells: [<TrialName key="trial" {...trial} />, <Why key="why" trial={trial} />],
            }))}
          />
        )}
        {came.length > 0 && (
          <section aria-label="Trials that came in">
            <h3 className={styles.part}>Trials that came in</h3>
            <ul className={styles.came}>
              {came.map((trial) => (
                <li key={trial.id}>
                  <TrialName {...trial} />
                </li>
              ))}
            </ul>
            {cameTotal > came.length && <p>And {sayNumber(cameTotal - came.length)} more.</p>}
          </section>
        )}
      </div>
    </Card>
  )
}

const VALUE_COLUMNS = [
  plainColumn('trial', 'Trial'),
  plainColumn('field', 'Field'),
  plainColumn('then', 'Then'),
  plainColumn('now', 'Now'),
]

const GONE_COLUMNS = [plainColumn('trial', 'Trial that went out'), plainColumn('why', 'Why')]

function NotAsked({ problems }: { problems: readonly string[] }) {
  return (
    <Notice title="The filters of this view cannot all be asked today, so nothing is said of trials that came in or went out.">
      {problems.join(' ')}
    </Notice>
  )
}

function TrialName({ id, title }: { id: string; title: string }) {
  return (
    <>
      <AppLink className={styles.id} href={trialHref(id)}>
        {id}
      </AppLink>{' '}
      <span className={styles.title}>{title}</span>
    </>
  )
}

// where the head of the column is not drawn, the word stands beside the value
function Worded({ word, text }: { word: string; text: string }) {
  return (
    <>
      <span className={styles.narrow}>{word} </span>
      {text}
    </>
  )
}

function Why({ trial }: { trial: GoneTrial }) {
  if (trial.why === 'withdrawn') return 'Withdrawn from the atlas.'
  if (trial.mergedInto !== null)
    return (
      <>
        Merged into <AppLink href={trialHref(trial.mergedInto)}>{trial.mergedInto}</AppLink>.
      </>
    )
  const turned = trial.changes.map(({ label, from, to }) => `${label} was ${from}, is ${to}.`)
  return ['The filters do not select it any more.', ...turned].join(' ')
}

function saySummary({ problems, cameTotal, went, changed }: ChangesSince, values: number): string {
  const isSame = cameTotal + went.length + changed.length === 0
  if (isSame)
    return problems.length > 0
      ? 'No value changed.'
      : 'Nothing changed: the same trials, and every value as it was.'
  const parts = [
    values === 0
      ? 'no value changed'
      : `${sayCount(values, 'value', 'values')} changed in ${sayCount(changed.length, 'trial', 'trials')}`,
    `${sayCount(went.length, 'trial', 'trials')} went out`,
    `${sayCount(cameTotal, 'trial', 'trials')} came in`,
  ]
  return `${upperFirst((problems.length > 0 ? parts.slice(0, 1) : parts).join(', '))}.`
}
