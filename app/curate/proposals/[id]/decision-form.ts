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

/**
 * Finds the marks that a button for everything would go against, by the name of their control, with a sentence: whoever
 * marked a field and then presses "Accept all" meant one of the two.
 */
export function contraryMarks(form: FormData): Record<string, string> {
  const verdict = typedText(form, 'verdict')
  const told = CONTRARY[verdict]
  if (!told) return {}
  const names = typedNames(form).filter((name) => /^(?:value|item)\./.test(name))
  return Object.fromEntries(
    names.filter((name) => typedText(form, name) === told.mark).map((name) => [name, told.sentence]),
  )
}

const CONTRARY: Partial<Record<string, { mark: string; sentence: string }>> = {
  accept: {
    mark: 'reject',
    sentence:
      'This is marked Reject, and the button pressed accepts it: decide as marked, or change the mark.',
  },
  reject: {
    mark: 'accept',
    sentence:
      'This is marked Accept, and the button pressed rejects it: decide as marked, or change the mark.',
  },
}

function versionIn(form: FormData, name: string): number | null {
  const text = typedText(form, name)
  return text === '' ? null : Number(text)
}
