import type { Viewer } from '@/lib/domain/users/viewer'
import { type NotedExport, recordExport } from '@/lib/server/exports/export-commands'

/** Notes an export whose reading is open already; where that fails the reading ends and no file leaves. */
export async function noteExport(viewer: Viewer, noted: NotedExport, close: () => void): Promise<void> {
  try {
    await recordExport(viewer, noted)
  } catch (error) {
    close()
    throw error
  }
}
