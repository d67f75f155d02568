import { AppLink } from '../ui/app-link'
import { Popover } from '../ui/popover'
import type { TrialScreen } from './trial-screen'
import styles from './trial-export-popover.module.css'
import { citationHref, exportHref, feedHref, manuscriptHref } from '@/lib/client/routes'
import { CITATION_FORMAT_FACTS, CITATION_FORMATS } from '@/lib/domain/citations/citation-format'
import { EXPORT_FORMAT_FACTS, EXPORT_FORMATS } from '@/lib/domain/shared/export-format'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import { chosenTrialColumns } from '@/lib/domain/trials/trial-columns'

/** What a download will hold, before it is downloaded: rows, columns, formats; then how to cite and follow the view. */
export function TrialExportPopover({ screen }: { screen: TrialScreen }) {
  const { total } = screen.list
  const columns = chosenTrialColumns(screen.request.columns)
  if (total === 0) return null
  return (
    <Popover label={`Export ${sayCount(total, 'row', 'rows')}`} isPrimary>
      <div className={styles.content}>
        <p>
          <strong>{sayNumber(total)}</strong> {total === 1 ? 'row' : 'rows'}: all pages of this view, in this
          order.
        </p>
        <p>
          <strong>{columns.length}</strong> columns with their codes:{' '}
          <span className={styles.columns}>{columns.map((column) => column.label).join(', ')}.</span>
        </p>
        <ul className={styles.formats}>
          {EXPORT_FORMATS.map((format) => (
            <li key={format}>
              <a href={exportHref(screen.request, format)} download rel="nofollow">
                {EXPORT_FORMAT_FACTS[format].label}
              </a>
            </li>
          ))}
        </ul>
        <p>
          For a paper:{' '}
          <AppLink href={manuscriptHref({ trials: screen.request, columns: null, group: null })}>
            build a manuscript table
          </AppLink>
        </p>
        <p>Cite this view, or follow what changes in it:</p>
        <ul className={styles.formats}>
          {CITATION_FORMATS.map((format) => (
            <li key={format}>
              <a href={citationHref('/trials', format, screen.query)} download rel="nofollow">
                {CITATION_FORMAT_FACTS[format].label}
              </a>
            </li>
          ))}
          <li>
            <a href={feedHref(screen.request)} rel="nofollow">
              Atom feed
            </a>
          </li>
        </ul>
      </div>
    </Popover>
  )
}
