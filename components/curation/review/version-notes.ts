import type { ProposalDetail, ProposalItemView } from '@/lib/domain/curation/proposal-views'

/** What to know of things that changed since the proposal was written: at most one note a thing. */
export function versionNotes({ items }: Pick<ProposalDetail, 'items'>): { text: string; isClash: boolean }[] {
  return items.flatMap((item) => {
    const text = versionNote(item)
    return text === null ? [] : [{ text, isClash: isClashing(item) }]
  })
}

function versionNote(item: ProposalItemView): string | null {
  const { state, baseVersion, currentVersion, label } = item
  if (state !== 'proposed' || currentVersion === null || baseVersion === currentVersion) return null
  if (baseVersion === null) return `${label} exists by now, at version ${String(currentVersion)}`
  const moved = `${label} is at version ${String(currentVersion)}, proposed against ${String(baseVersion)}`
  return isClashing(item) ? `${moved}: the same field changed` : `${moved}: other fields changed, no clash`
}

function isClashing({ values }: ProposalItemView): boolean {
  return values.some((value) => value.state === 'proposed' && value.hasChangedMeanwhile)
}
