import type { SourceSite } from '@/lib/domain/claims/source-summary-views'
import { SOURCE_KIND_LABELS } from '@/lib/domain/claims/source-kinds'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import { Card } from '../ui/card'
import styles from './about-data.module.css'

const FIRST = 12

/** The sites whose pages were read for single facts, most facts first. */
export function SourceSitesCard({ sites }: { sites: readonly SourceSite[] }) {
  const pages = sites.reduce((sum, site) => sum + site.pages, 0)
  const rest = sites.slice(FIRST)
  return (
    <div id="pages" className={styles.anchor}>
      <Card
        title="Pages read for single facts"
        hint={`${sayCount(pages, 'page', 'pages')} of ${sayCount(sites.length, 'site', 'sites')}; facts only, in our words, read on stored copies`}
      >
        <SiteTable sites={sites.slice(0, FIRST)} />
        {rest.length > 0 && (
          <details className={styles.more}>
            <summary>{`${String(rest.length)} more sites`}</summary>
            <SiteTable sites={rest} />
          </details>
        )}
      </Card>
    </div>
  )
}

function SiteTable({ sites }: { sites: readonly SourceSite[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">What its pages are</th>
          <th scope="col" className={styles.number}>
            Pages
          </th>
          <th scope="col" className={styles.number}>
            Facts
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map(({ site, kinds, pages, facts }) => (
          <tr key={site}>
            <th scope="row">{site}</th>
            <td>{kinds.map((kind) => SOURCE_KIND_LABELS[kind] ?? kind).join(', ')}</td>
            <td className={styles.number}>
              {sayNumber(pages)}
              <span className={styles.word}>{pages === 1 ? ' page' : ' pages'}</span>
            </td>
            <td className={styles.number}>
              {sayNumber(facts)}
              <span className={styles.word}>{facts === 1 ? ' fact' : ' facts'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
