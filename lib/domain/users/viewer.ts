/** Who asks: the first argument of every query and command. `id` and `handle` are those of the audit trail. */
export interface Viewer {
  role: 'anonymous' | 'viewer' | 'curator' | 'reviewer' | 'admin'
  id: string
  handle: string
}

export const ANONYMOUS: Viewer = { role: 'anonymous', id: 'anonymous', handle: 'anonymous' }
