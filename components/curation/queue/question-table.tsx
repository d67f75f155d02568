import type { QuestionCard, QuestionField } from '@/lib/domain/curation/question-views'
import { trialHref } from '@/lib/client/routes'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { DataTable } from '../../data-table/data-table'
import { plainColumn } from '../../data-table/plain-column'
import { AppLink } from '../../ui/app-link'
import styles from './queue-table.module.css'

const COLUMNS = [
  plainColumn('trial', 'Trial'),
  plainColumn('title', 'Title'),
  plainColumn('fields', 'What waits'),
]

/** Trials with open questions: the identifier leads to the trial, each field to where it is looked at. */
export function QuestionTable(props: {
  caption: string
  rows: readonly QuestionCard[]
  hrefOf: (trialId: string, field: QuestionField) => string
}) {
  return (
    <DataTable
      caption={props.caption}
      columns={COLUMNS}
      isBusy={false}
      rows={props.rows.map(({ id, title, fields }) => ({
        key: id,
        cells: [
          <AppLink key="id" className={styles.id} href={trialHref(id)}>
            {identifierWords(id)}
          </AppLink>,
          title,
          <ul key="fields" className={styles.fields}>
            {fields.map((field) => (
              <li key={`${field.subject} ${field.field} ${field.claimId ?? ''}`}>
                <AppLink href={props.hrefOf(id, field)}>{field.label}</AppLink>
                {field.why !== 'missing' && <Doubt field={field} why={field.why} />}
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  )
}

/** What is doubted, by whom and why, or what the registry says now. */
function Doubt({ field, why }: { field: QuestionField; why: keyof typeof WHY }) {
  const { value, source, registrySays, by, reason } = field
  return (
    <>
      <span className={styles.hint}> {WHY[why]}</span>
      <p className={styles.hint}>
        {value ?? 'no value'}
        {source !== null && ` (${source})`}
        {registrySays !== null && `; the registry says ${registrySays} now`}
        {by !== null && `; ${by.isMe ? 'you' : by.handle}: “${reason ?? ''}”`}
      </p>
    </>
  )
}

const WHY = { disputed: 'disputed', stale: 'overtaken by the registry' }
