import { citationHref, frozenViewFileHref, frozenViewHref, frozenViewsHref } from '@/lib/client/routes'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import { EXPORT_FORMAT_FACTS } from '@/lib/domain/shared/export-format'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { FROZEN_FILE_FORMATS, type FrozenBody } from '@/lib/domain/views/frozen-body'
import type { ChangesSince, FrozenViewHead } from '@/lib/domain/views/frozen-view-views'
import { CiteCard } from '../records/cite-card'
import { SideCard } from '../records/record-layout'
import { AppLink } from '../ui/app-link'
import button from '../ui/button.module.css'
import { PageHeading } from '../ui/page-heading'
import { ChangesSinceCard } from './changes-since-card'
import { FrozenFactsCard } from './frozen-facts-card'
import { FrozenRows } from './frozen-rows'
import styles from './frozen-view-page.module.css'

export interface FrozenViewScreen {
  head: FrozenViewHead
  body: FrozenBody
  changes: ChangesSince
  page: number
  citation: CslItem
}

/** A selection as it was: when and by whom it was frozen, what changed since, and its rows. */
export function FrozenViewPage({ head, body, changes, page, citation }: FrozenViewScreen) {
  return (
    <>
      <PageHeading where={<AppLink href={frozenViewsHref(1)}>Frozen views</AppLink>} title={head.title}>
        {head.sentence}, as of <time dateTime={head.frozenAt}>{sayInstant(head.frozenAt)}</time> · frozen by{' '}
        {head.frozenBy}
      </PageHeading>
      <div className={styles.cards}>
        <FrozenFactsCard head={head} today={changes.total} />
        <DownloadCard head={head} columns={body.columns.length} />
        <CiteCard item={citation} href={(format) => citationHref(frozenViewHref(head.id), format, '')} />
      </div>
      <ChangesSinceCard changes={changes} />
      <FrozenRows head={head} body={body} page={page} />
    </>
  )
}

function DownloadCard({ head, columns }: { head: FrozenViewHead; columns: number }) {
  return (
    <SideCard title="Download">
      <p className={styles.hint}>
        These rows as they were, with all {columns} columns and their codes. The JSON file is what the atlas
        keeps.
      </p>
      <p className={styles.buttons}>
        {FROZEN_FILE_FORMATS.map((format) => (
          <a
            key={format}
            className={button.button}
            href={frozenViewFileHref(head.id, format)}
            download
            rel="nofollow"
          >
            {EXPORT_FORMAT_FACTS[format].label}
          </a>
        ))}
      </p>
      <p className={styles.hint}>SHA-256 of the JSON file</p>
      <p className={styles.hash}>{head.sha256}</p>
    </SideCard>
  )
}
