import type { Viewer } from '../../domain/users/viewer'

/** Who acts when the person at the command line does: import and seed. Named `system` in the history. */
export const SYSTEM_VIEWER: Viewer = { role: 'admin', id: 'system', handle: 'system' }
