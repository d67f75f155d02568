import type { RecordHistory } from '@/lib/domain/history/history-views'
import { sayVersion } from '@/lib/domain/history/history-words'
import buttonStyles from '../ui/button.module.css'
import fieldStyles from '../ui/field.module.css'
import styles from './as-of-form.module.css'

/** Asks for two versions and opens the page with both side by side; works without scripts. */
export function CompareForm({ history }: { history: RecordHistory }) {
  const [newest, before] = history.versions
  const { comparison } = history
  return (
    <form className={styles.form} method="get">
      <VersionChoice name="from" label="Compare" chosen={comparison?.from ?? before} history={history} />
      <VersionChoice name="to" label="with" chosen={comparison?.to ?? newest} history={history} />
      <button className={buttonStyles.button} type="submit">
        Side by side
      </button>
    </form>
  )
}

function VersionChoice(props: {
  name: string
  label: string
  chosen: { version: number } | undefined
  history: RecordHistory
}) {
  return (
    <label>
      {props.label}
      <select className={fieldStyles.input} name={props.name} defaultValue={props.chosen?.version}>
        {props.history.versions.map((each) => (
          <option key={each.version} value={each.version}>
            {sayVersion(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
