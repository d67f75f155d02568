import { fieldDictionary } from '@/lib/domain/claims/field-dictionary'
import { TRIAL_COLUMNS } from '@/lib/domain/trials/trial-columns'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import styles from './about-data.module.css'

/** The dictionary: every field a source can state, and every column of the table and its files. */
export function DictionaryCard() {
  return (
    <div id="fields" className={styles.anchor}>
      <Card title="Fields" hint="what a source can say of a trial, or of one way of giving a product in it">
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="Table of fields">
          <FieldTable />
        </div>
        <details className={styles.more}>
          <summary>{`The ${String(TRIAL_COLUMNS.length)} columns of the trial table and its files`}</summary>
          <ColumnTable />
        </details>
        <p className={styles.hint}>
          Programs find the same in <AppLink href="/about/api">the API</AppLink>.
        </p>
      </Card>
    </div>
  )
}

function FieldTable() {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Name in links and files</th>
          <th scope="col">Stated of</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {fieldDictionary().map(({ field, label, subject, shape }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td className={styles.code}>{field}</td>
            <td>{subject}</td>
            <td className={styles.hint}>{shape}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnTable() {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Key</th>
          <th scope="col">Headings in files</th>
        </tr>
      </thead>
      <tbody>
        {TRIAL_COLUMNS.map(({ key, label, headings }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={styles.code}>{key}</td>
            <td className={styles.hint}>{headings.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
