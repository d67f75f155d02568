import type { SourceSet, SourceSummary } from '@/lib/domain/claims/source-summary-views'
import { SOURCE_KIND_LABELS } from '@/lib/domain/claims/source-kinds'
import { sayDate, sayNumber } from '@/lib/domain/shared/words'
import { Card } from '../ui/card'
import styles from './about-data.module.css'

/** Sets of data and registries, with licence, attribution, date and how many facts each gave. */
export function SourceSetsCard({ summary }: { summary: SourceSummary }) {
  return (
    <div id="sources" className={styles.anchor}>
      <Card title="Sources and licences">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Licence</th>
              <th scope="col">Date</th>
              <th scope="col" className={styles.number}>
                Sources
              </th>
              <th scope="col" className={styles.number}>
                Facts
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.sets.map((set) => (
              <SetLine key={`${set.title} ${set.licence}`} set={set} />
            ))}
            {summary.registries.map(({ registry, records, newestOn }) => (
              <tr key={registry}>
                <th scope="row">
                  {registry} records
                  <p className={styles.hint}>kept whole, without contact persons, every version</p>
                </th>
                <td>public registry text</td>
                <td>{newestOn === null ? 'undated' : `read ${sayDate(newestOn)}`}</td>
                <td className={styles.number}>
                  {sayNumber(records)}
                  <span className={styles.word}> records</span>
                </td>
                <td className={styles.number}>read from each record</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  )
}

function SetLine({ set }: { set: SourceSet }) {
  const { title, kind, url, licence, attribution, sources, facts, newestOn } = set
  return (
    <tr>
      <th scope="row">
        {url === null ? title : <a href={url}>{title}</a>}
        <p className={styles.hint}>
          {[SOURCE_KIND_LABELS[kind] ?? kind, attribution].filter(Boolean).join('. ')}
        </p>
      </th>
      <td>{licence}</td>
      <td>{newestOn === null ? 'undated' : sayDate(newestOn.slice(0, 10))}</td>
      <td className={styles.number}>
        {sayNumber(sources)}
        <span className={styles.word}>{sources === 1 ? ' source' : ' sources'}</span>
      </td>
      <td className={styles.number}>
        {sayNumber(facts)}
        <span className={styles.word}> facts</span>
      </td>
    </tr>
  )
}
