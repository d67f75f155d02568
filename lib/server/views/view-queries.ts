import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { FrozenBody } from '../../domain/views/frozen-body'
import type { ChangesSince, FrozenViewHead, FrozenViewList } from '../../domain/views/frozen-view-views'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { describeChangesSince } from './changes-since'
import { unpackBody } from './pack-body'

const HEAD = {
  ...{ id: true, title: true, sentence: true, query: true, rows: true, dataVersion: true, dataDate: true },
  ...{ createdAt: true, authorHandle: true, sha256: true },
} as const

const VIEWS_A_PAGE = 50

/** A frozen view: what a list says of it, its rows, and its file as it was written. */
export interface FrozenView {
  head: FrozenViewHead
  body: FrozenBody
  text: string
}

/** Lists a page of the frozen views, newest first; a page beyond the last is empty. Permission: view:read. */
export async function listFrozenViews(viewer: Viewer, { page }: { page: number }): Promise<FrozenViewList> {
  authorize(viewer, 'view:read')
  const [total, rows] = await Promise.all([
    reader().frozenView.count(),
    reader().frozenView.findMany({
      select: HEAD,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * VIEWS_A_PAGE,
      take: VIEWS_A_PAGE,
    }),
  ])
  return { data: rows.map(headOf), total, page, pageSize: VIEWS_A_PAGE }
}

/** Gets a frozen view as it was. Throws `notFound`. Permission: view:read. */
export async function getFrozenView(viewer: Viewer, id: string): Promise<FrozenView> {
  authorize(viewer, 'view:read')
  const stored = await reader().frozenView.findUnique({ where: { id }, select: { ...HEAD, body: true } })
  if (!stored) throw new AppError('notFound', 'There is no such frozen view.')
  return { head: headOf(stored), ...(await unpackBody(stored)) }
}

/**
 * Compares a frozen view with what its filters select now: trials that came in (at most 500 are named) and went out, and
 * the values that are others in those of both. Permission: view:read.
 */
export async function compareFrozenView(viewer: Viewer, body: FrozenBody): Promise<ChangesSince> {
  authorize(viewer, 'view:read')
  return describeChangesSince(body)
}

interface StoredHead extends Omit<FrozenViewHead, 'frozenAt' | 'frozenBy'> {
  createdAt: string
  authorHandle: string
}

function headOf(stored: StoredHead): FrozenViewHead {
  const { id, title, sentence, query, rows, dataVersion, dataDate, sha256 } = stored
  return {
    ...{ id, title, sentence, query, rows, dataVersion, dataDate, sha256 },
    frozenAt: stored.createdAt,
    frozenBy: stored.authorHandle,
  }
}
