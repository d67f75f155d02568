import type { ActionRefusal } from './action-result'

/**
 * What a form that needs no scripts is told when it could not be taken: why, where, and all that was typed, so that
 * nobody types it twice. `attempt` counts up, so that a form is drawn anew with each answer. Null before the first.
 */
export interface FormAnswer extends Pick<ActionRefusal, 'message' | 'fields'> {
  attempt: number
  isDone: boolean // part of it was taken: the message says what
  typed: Record<string, string[]>
}

/** The action of a form that needs no scripts. */
export type FormAction = (before: FormAnswer | null, form: FormData) => Promise<FormAnswer | null>

/** Names of controls whose text never goes back to the browser. */
const SECRETS = ['password', 'current', 'code', 'token']

/** The texts of a form by name; secrets, files and what the framework adds are left out. */
export function typedTexts(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter(
    (name) => !name.startsWith('$ACTION') && !SECRETS.includes(name),
  )
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  )
}

/** The one text of that name, trimmed; empty where there is none. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The text of that name, null where it is empty. */
export function typedOrNull(form: FormData, name: string): string | null {
  return typedText(form, name) || null
}
