import type { ReactNode } from 'react'
import { frozenViewHref, trialAsOfHref, trialHref } from '@/lib/client/routes'
import { isMissingReason, MISSING_LABELS } from '@/lib/domain/shared/missing'
import { sayDate, sayNumber } from '@/lib/domain/shared/words'
import {
  cellsOf,
  type FrozenBody,
  type FrozenColumn,
  type FrozenRow,
  textOf,
} from '@/lib/domain/views/frozen-body'
import type { FrozenViewHead } from '@/lib/domain/views/frozen-view-views'
import { DataTable } from '../data-table/data-table'
import { PageLinks } from '../data-table/page-links'
import { plainColumn } from '../data-table/plain-column'
import { AppLink } from '../ui/app-link'
import styles from './frozen-rows.module.css'

const ROWS_A_PAGE = 100

/** The columns on screen, where that day had them; files hold all. */
const SHOWN = ['id', 'title', 'cellType', 'phase', 'status', 'route', 'country', 'enrollment', 'startedOn']

/** A page of the trials as they were; each leads to its record of that day, and to the one of today. */
export function FrozenRows({ head, body, page }: { head: FrozenViewHead; body: FrozenBody; page: number }) {
  const pages = Math.max(1, Math.ceil(body.data.length / ROWS_A_PAGE))
  const at = Math.min(page, pages)
  const rows = body.data.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE)
  const columns = SHOWN.flatMap((key) => body.columns.find((column) => column.key === key) ?? [])
  const day = head.frozenAt.slice(0, 10)
  if (rows.length === 0) return <p>No trial was selected.</p>
  return (
    <section className={styles.section} aria-labelledby="frozen-rows">
      <h2 id="frozen-rows">The trials as they were on {sayDate(day)}</h2>
      <DataTable
        caption={`Frozen: ${head.sentence}`}
        columns={columns.map(({ key, label }) =>
          plainColumn(key, label, key === 'enrollment' ? 'end' : 'start'),
        )}
        isBusy={false}
        rows={rows.map((row) => ({
          key: textOf(body, 'id', row),
          cells: columns.map((column) => <Cell key={column.key} column={column} row={row} day={day} />),
        }))}
      />
      <div className={styles.foot}>
        <p>{sayRows((at - 1) * ROWS_A_PAGE, rows.length, body.data.length)}</p>
        <PageLinks page={at} pages={pages} hrefOf={(to) => frozenViewHref(head.id, to)} />
      </div>
    </section>
  )
}

function Cell({ column, row, day }: { column: FrozenColumn; row: FrozenRow; day: string }) {
  const [text = '', code] = cellsOf(column, row)
  if (column.key === 'id') return <Identifier id={String(text)} day={day} />
  if (column.key === 'title') return <span className={styles.title}>{text}</span>
  if (!isMissing(text, code)) return WORDS[column.key]?.(String(text)) ?? text
  return (
    <em className={styles.missing}>
      <span className={styles.narrow}>{column.label} </span>
      {text}
    </em>
  )
}

function Identifier({ id, day }: { id: string; day: string }) {
  return (
    <>
      <AppLink className={styles.id} href={trialAsOfHref(id, day)}>
        {id}
        <span className="visually-hidden"> as of {sayDate(day)}</span>
      </AppLink>
      <AppLink className={styles.today} href={trialHref(id)}>
        <span className="visually-hidden">{id} </span>today
      </AppLink>
    </>
  )
}

/** A value whose meaning only its column says, where the head of the column is not drawn. */
const WORDS: Readonly<Record<string, (text: string) => ReactNode>> = {
  enrollment: (text) => (
    <>
      {text}
      <span className={styles.narrow}> participants</span>
    </>
  ),
  startedOn: (text) => (
    <span className={styles.date}>
      <span className={styles.narrow}>from </span>
      {text}
    </span>
  ),
}

function isMissing(text: string | number, code: string | number | undefined): boolean {
  return isMissingReason(String(code)) ? Object.values(MISSING_LABELS).some((label) => label === text) : false
}

function sayRows(before: number, shown: number, all: number): string {
  return `Rows ${sayNumber(before + 1)} to ${sayNumber(before + shown)} of ${sayNumber(all)}`
}
