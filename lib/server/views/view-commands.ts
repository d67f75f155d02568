import { ulid } from 'ulid'
import { AppError } from '../../domain/shared/app-error'
import { sayNumber } from '../../domain/shared/words'
import { sayFilterProblem } from '../../domain/trials/say-filter-problem'
import type { Viewer } from '../../domain/users/viewer'
import type { FreezeInput } from '../../domain/views/freeze-input'
import { MOST_FROZEN_A_DAY, MOST_FROZEN_ROWS } from '../../domain/views/freeze-limits'
import { FROZEN_FORMAT, type FrozenBody, freezeRows } from '../../domain/views/frozen-body'
import { nextInstant } from '../audit/next-instant'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'
import { readSelection, type SelectedTrials } from '../trials/trial-selection'
import { packBody } from './pack-body'

/**
 * Freezes what a query selects now, under an address for good. The same view frozen twice by one person while the data
 * stay as they are (a double click, a retry) is the one frozen first. Throws `invalid` where the query cannot be used as it
 * is, selects too many trials, or the person froze enough for one day. Permission: view:freeze.
 */
export async function freezeView(viewer: Viewer, { title, query }: FreezeInput): Promise<{ id: string }> {
  authorize(viewer, 'view:freeze')
  return inTransaction(async (tx) => {
    // nobody else writes meanwhile, so what the index shows is the state of this transaction
    const { rows, ...selected } = await readSelection(query, MOST_FROZEN_ROWS)
    refuseUnfit(selected)
    const before = await findSame(tx, viewer, { title, selected })
    if (before) return before
    const frozenAt = await nextInstant(tx)
    await refuseTooOften(tx, viewer, frozenAt)
    return store(tx, viewer, {
      source: 'Cell Trial Atlas',
      format: FROZEN_FORMAT,
      id: ulid(),
      title,
      sentence: selected.sentence,
      query: selected.query,
      total: selected.total,
      dataVersion: selected.dataVersion,
      dataDate: selected.dataDate,
      frozenAt,
      frozenBy: viewer.handle,
      ...freezeRows(rows),
    })
  })
}

function refuseUnfit({ problems, total }: SelectedTrials): void {
  if (problems.length > 0)
    throw new AppError('invalid', `Nothing was frozen. ${problems.map(sayFilterProblem).join(' ')}`)
  if (total > MOST_FROZEN_ROWS)
    throw new AppError(
      'invalid',
      `A frozen view holds at most ${sayNumber(MOST_FROZEN_ROWS)} trials, and this is ${sayNumber(total)}. Narrow it with a filter.`,
    )
}

async function findSame(
  tx: Transaction,
  viewer: Viewer,
  { title, selected: { query, dataVersion } }: { title: string; selected: SelectedTrials },
): Promise<{ id: string } | null> {
  return tx.frozenView.findFirst({
    where: { authorId: viewer.id, title, query, dataVersion },
    select: { id: true },
  })
}

async function refuseTooOften(tx: Transaction, viewer: Viewer, now: string): Promise<void> {
  const today = { authorId: viewer.id, createdAt: { gte: now.slice(0, 10) } }
  if ((await tx.frozenView.count({ where: today })) >= MOST_FROZEN_A_DAY)
    throw new AppError(
      'invalid',
      `You have frozen ${String(MOST_FROZEN_A_DAY)} views today, which is the most for one day.`,
    )
}

async function store(tx: Transaction, viewer: Viewer, body: FrozenBody): Promise<{ id: string }> {
  const { id, title, sentence, query, total: rows, dataVersion, dataDate, frozenAt } = body
  const packed = await packBody(body)
  await tx.frozenView.create({
    data: {
      ...{ id, title, sentence, query, rows, dataVersion, dataDate, ...packed },
      createdAt: frozenAt,
      authorId: viewer.id,
      authorHandle: viewer.handle,
    },
  })
  const told = { title, query, rows, dataVersion, sha256: packed.sha256 }
  await recordAudit(tx, viewer, {
    action: 'view.freeze',
    entityType: 'frozenView',
    entityId: id,
    changes: Object.entries(told).map(([field, to]) => ({ field, from: null, to })),
  })
  return { id }
}
