import { typedList, typedNames, typedOrNull, typedText } from '@/lib/domain/shared/form-answer'

/**
 * Reads the decision form: `verdict` says whether everything still open is accepted or rejected, or only what was
 * marked value by value.
 */
export function decisionOf(form: FormData) {
  const verdict = typedText(form, 'verdict')
  const decisionOn = (name: string) => {
    const marked = verdict === 'marked' ? typedText(form, name) : verdict
    return marked === 'accept' || marked === 'reject' ? marked : null
  }
  return {
    id: typedText(form, 'id'),
    version: typedText(form, 'version'),
    reason: typedText(form, 'reason'),
    values: typedList(form, 'claim').flatMap((claimId) => {
      const decision = decisionOn(`value.${claimId}`)
      return decision ? [{ claimId, decision, reason: typedOrNull(form, `reason.${claimId}`) }] : []
    }),
    items: typedList(form, 'item').flatMap((itemId) => {
      const decision = decisionOn(`item.${itemId}`)
      return decision ? [{ itemId, decision }] : []
    }),
    seenVersions: Object.fromEntries(
      typedNames(form)
        .filter((name) => name.startsWith('seen.'))
        .map((name) => [name.slice('seen.'.length), versionIn(form, name)]),
    ),
  }
}

function versionIn(form: FormData, name: string): number | null {
  const text = typedText(form, name)
  return text === '' ? null : Number(text)
}
