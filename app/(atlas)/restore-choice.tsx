import { ulid } from 'ulid'
import { RestoreForm } from '@/components/history/restore-form'
import type { RecordHistory } from '@/lib/domain/history/history-views'
import type { Viewer } from '@/lib/domain/users/viewer'
import { isOffered } from '@/lib/server/auth/authorize'
import { restoreVersionAction } from './history-actions'

/** Beside two versions, for who may propose: the way to bring the earlier one back. The command asks for the right again. */
export function RestoreChoice({ viewer, history }: { viewer: Viewer; history: RecordHistory }) {
  const { comparison } = history
  if (!comparison || !isOffered(viewer, 'proposal:write') || comparison.changes.length === 0) return null
  if (comparison.from.version === history.version) return null
  return (
    <RestoreForm
      action={restoreVersionAction}
      proposalId={ulid()}
      record={{ entityType: history.entityType, id: history.id }}
      from={comparison.from}
    />
  )
}
