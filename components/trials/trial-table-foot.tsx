import { PageLinks } from '../data-table/page-links'
import { PageSizeForm } from '../data-table/page-size-form'
import type { TrialScreen } from './trial-screen'
import styles from './trial-table-foot.module.css'
import { sayNumber } from '@/lib/domain/shared/words'
import { PAGE_SIZES } from '@/lib/domain/trials/trial-table-codec'

/** Which rows of how many are on screen, the other pages, and how many rows a page has. */
export function TrialTableFoot({ screen }: { screen: TrialScreen }) {
  const { list, request } = screen
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize))
  return (
    <div className={styles.foot}>
      <p>{sayRows(list.page, list.pageSize, list.data.length, list.total)}</p>
      <PageLinks page={list.page} pages={pages} hrefOf={(page) => screen.hrefOf({ ...request, page })} />
      <PageSizeForm action={screen.path} query={screen.query} sizes={PAGE_SIZES} size={request.pageSize} />
    </div>
  )
}

function sayRows(page: number, pageSize: number, rows: number, total: number): string {
  const first = (page - 1) * pageSize + 1
  if (rows === 0) return `No row of ${sayNumber(total)} on this page`
  return `Rows ${sayNumber(first)} to ${sayNumber(first + rows - 1)} of ${sayNumber(total)}`
}
