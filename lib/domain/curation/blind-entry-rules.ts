import type { Viewer } from '../users/viewer'

/** What the rules of blinded entry look at. */
export interface BlindEntryFacts {
  state: 'open' | 'comparing' | 'adjudicated' | 'cancelled'
  authorIds: readonly string[] // of those who have entered their values, each once
}

/** Exactly two curators enter; each once. Why the viewer may not enter values, in a sentence, or null. */
export function whyNotEnter(viewer: Viewer, { state, authorIds }: BlindEntryFacts): string | null {
  if (!isCurating(viewer)) return 'Only curators enter values.'
  if (authorIds.includes(viewer.id))
    return 'You have entered your values; they stay as they are. Two different people read each trial.'
  if (state === 'cancelled') return 'This request was cancelled.'
  if (state !== 'open') return 'Two curators have entered their values already; there is no third reading.'
  return null
}

/** A third person decides. Why the viewer may not adjudicate, in a sentence, or null. */
export function whyNotAdjudicate(viewer: Viewer, { state, authorIds }: BlindEntryFacts): string | null {
  if (state === 'open') return 'Both curators enter their values first.'
  if (state !== 'comparing') return 'This blinded entry is closed.'
  if (viewer.role !== 'reviewer' && viewer.role !== 'admin')
    return 'A reviewer decides between the two readings.'
  if (authorIds.includes(viewer.id))
    return 'One of the two readings is yours, so a third person decides between them.'
  return null
}

/** Until both have submitted, values are their author's alone, whatever the viewer's role. */
export function areValuesOpen({ state }: Pick<BlindEntryFacts, 'state'>): boolean {
  return state === 'comparing' || state === 'adjudicated'
}

function isCurating({ role }: Viewer): boolean {
  return role === 'curator' || role === 'reviewer' || role === 'admin'
}
