import { cache } from 'react'
import { readPathSegment } from '@/app/path-segment'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { compareFrozenView, getFrozenView } from '@/lib/server/views/view-queries'

/** A frozen view and what changed since; a page and its title share one reading. */
export const loadFrozenView = cache(async (id: string) => {
  const viewer = await currentViewer()
  const view = await getFrozenView(viewer, readPathSegment(id))
  return { ...view, changes: await compareFrozenView(viewer, view.body) }
})
