import { typedOrNull, typedText } from '@/lib/domain/shared/form-answer'

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
    values: all(form, 'claim').flatMap((claimId) => {
      const decision = decisionOn(`value.${claimId}`)
      return decision ? [{ claimId, decision, reason: typedOrNull(form, `reason.${claimId}`) }] : []
    }),
    items: all(form, 'item').flatMap((itemId) => {
      const decision = decisionOn(`item.${itemId}`)
      return decision ? [{ itemId, decision }] : []
    }),
    seenVersions: Object.fromEntries(
      [...form.keys()]
        .filter((name) => name.startsWith('seen.'))
        .map((name) => [name.slice('seen.'.length), versionIn(form, name)]),
    ),
  }
}

function all(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

function versionIn(form: FormData, name: string): number | null {
  const text = typedText(form, name)
  return text === '' ? null : Number(text)
}
