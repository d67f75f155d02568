import { sayBlindField } from '@/lib/domain/curation/blind-field'
import type {
  BlindComparison,
  BlindEntryDetail,
  BlindValueView,
} from '@/lib/domain/curation/blind-entry-views'
import { RadioControl, TextControl } from '../../forms/plain-controls'
import { DisagreementMark } from '../../ui/disagreement-mark'
import { Missing } from '../../ui/missing'
import styles from './comparison-table.module.css'

/** Both readings field by field, those that differ marked; where the viewer may decide, with a choice for each. */
export function ComparisonTable(props: {
  comparison: NonNullable<BlindEntryDetail['comparison']>
  entered: BlindEntryDetail['entered']
  mayDecide: boolean
}) {
  const [first = '', second = ''] = props.entered.map(({ by }) => (by.isMe ? 'You' : by.handle))
  const heads = ['Field', first, second, ...(props.mayDecide ? ['Take'] : [])]
  return (
    <div className={styles.card}>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">The two readings, field by field</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.comparison.fields.map((field) => (
            <tr key={field.key} role="row" data-differs={!field.agrees || undefined}>
              <th scope="row" role="rowheader">
                {field.label}
                {field.of !== null && <span className={styles.of}> {field.of}</span>}
                {!field.agrees && (
                  <>
                    {' '}
                    <DisagreementMark text="differ" label="The two readings differ" />
                  </>
                )}
              </th>
              <td role="cell" data-label={first}>
                <Reading value={field.first} />
              </td>
              <td role="cell" data-label={second}>
                <Reading value={field.second} />
              </td>
              {props.mayDecide && (
                <td role="cell" data-label="Take">
                  <Take field={field} names={[first, second]} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Reading({ value }: { value: BlindValueView }) {
  const facts = [value.source?.title ?? null, value.locator].filter((fact) => fact !== null)
  return (
    <>
      <p className={styles.value}>
        {value.missing === null ? value.display : <Missing reason={value.missing} />}
      </p>
      {value.passage !== null && <p className={styles.said}>“{value.passage}”</p>}
      {facts.length > 0 && <p className={styles.said}>{facts.join(', ')}</p>}
    </>
  )
}

function Take({ field, names: [first, second] }: { field: BlindComparison; names: [string, string] }) {
  const name = sayBlindField(field)
  return (
    <>
      <input type="hidden" name="key" value={field.key} />
      <RadioControl
        name={`take.${field.key}`}
        label={<span className="visually-hidden">Which reading of {name} to take</span>}
        value={field.agrees ? 'first' : undefined}
        isInline
        options={[
          { value: 'first', label: first },
          { value: 'second', label: second },
        ]}
      />
      {!field.agrees && (
        <TextControl
          name={`reason.${field.key}`}
          label={
            <>
              Why<span className="visually-hidden">: {name}</span>
            </>
          }
          maxLength={2000}
        />
      )}
    </>
  )
}
