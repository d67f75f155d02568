import { proposalFormSchema, type ProposalForm } from '@/lib/domain/curation/form-model'

/** Keeps what was typed in this browser, for a crash or a lost connection; nothing happens where storage is refused. */
export function keepLocalDraft(key: string, body: string): void {
  try {
    localStorage.setItem(nameOf(key), body)
  } catch {
    // the server's copy is the one that counts
  }
}

/** Takes the copy out of this browser. */
export function forgetLocalDraft(key: string): void {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // there was none
  }
}

/** The copy this browser kept, or null; one that cannot be read is as good as none. */
export function recallLocalDraft(key: string): ProposalForm | null {
  try {
    const parsed = proposalFormSchema.safeParse(JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function nameOf(key: string): string {
  return `atlas.draft.${key}`
}
