import type { ManuscriptFormat } from '../../domain/manuscript/manuscript-format'
import type { ExportFormat } from '../../domain/shared/export-format'
import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'
import { recordAudit } from '../audit/record-audit'
import { nextInstant } from '../audit/next-instant'
import { authorize } from '../auth/authorize'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'

/** What left the atlas: which file of which selection. `rows` are those of the trials selected. */
export interface NotedExport {
  kind: 'trials' | 'claims' | 'views' | 'manuscript-table'
  format: ExportFormat | ManuscriptFormat
  query: string // what was asked in its one spelling; empty is the whole default view; of a frozen view `view=` its id
  rows: number
  dataVersion: number
}

/** Most entries that readers who are not signed in leave in one day, for each kind of file. */
export const MOST_ANONYMOUS_A_DAY = 200

/**
 * Notes an export in the trail, before its file is answered: the one write a GET makes (RELIABILITY E4, H5). Everybody
 * signed in leaves an entry each time. Readers nobody knows leave one a day for each file, and at most 200 a day for each
 * kind, the last of which says that more are not noted: a trail that anybody could fill would be of use to nobody.
 * Permission: trial:export.
 */
export async function recordExport(viewer: Viewer, noted: NotedExport): Promise<void> {
  authorize(viewer, 'trial:export')
  await inTransaction(async (tx) => {
    const day = (await nextInstant(tx)).slice(0, 10)
    const entityId = `${noted.kind}:${day}`
    const before = viewer.id === ANONYMOUS.id ? await countAnonymous(tx, entityId, noted) : 0
    if (before >= MOST_ANONYMOUS_A_DAY) return
    const isLast = viewer.id === ANONYMOUS.id && before === MOST_ANONYMOUS_A_DAY - 1
    await recordAudit(tx, viewer, {
      action: 'export',
      entityType: 'export',
      entityId,
      reason: isLast ? 'Further exports of this day by readers who are not signed in are not noted' : null,
      changes: toldOf(noted),
      origin: 'api',
    })
  })
}

// as many as were noted, or the most where the same file was noted already
async function countAnonymous(tx: Transaction, entityId: string, noted: NotedExport): Promise<number> {
  const today = { entityType: 'export', entityId, actorId: ANONYMOUS.id }
  const entries = await tx.auditEntry.findMany({ where: today, select: { changes: true } })
  const [format, query] = toldOf(noted).map(({ field, to }) => JSON.stringify({ field, from: null, to }))
  const isSame = ({ changes }: { changes: string }) =>
    changes.includes(format ?? '') && changes.includes(query ?? '')
  return entries.some(isSame) ? MOST_ANONYMOUS_A_DAY : entries.length
}

function toldOf({ format, query, rows, dataVersion }: NotedExport) {
  return [
    { field: 'format', from: null, to: format },
    { field: 'query', from: null, to: query },
    { field: 'rows', from: null, to: rows },
    { field: 'dataVersion', from: null, to: dataVersion },
  ]
}
