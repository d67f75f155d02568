import type { ActionRefusal } from './action-result'
import type { AppErrorCode } from './app-error'

/**
 * What a form that needs no scripts is told when it could not be taken: why, where, and all that was typed, so that
 * nobody types it twice. `attempt` counts up, so that a form is drawn anew with each answer. Null before the first.
 */
export interface FormAnswer extends Pick<ActionRefusal, 'message' | 'fields'> {
  attempt: number
  code: AppErrorCode | null // null: part of it was taken, and the message says what
  typed: Record<string, string[]>
  written: WrittenText[]
}

/** A text somebody wrote into a form, under the label of its control. */
export interface WrittenText {
  label: string
  text: string
}

/** The action of a form that needs no scripts. */
export type FormAction = (before: FormAnswer | null, form: FormData) => Promise<FormAnswer | null>

/** The control in which a form lists its labels, for `sentTexts`. */
export const LABELS_NAME = 'labels'

/** Names of controls whose text never goes back to the browser. */
const UNTYPED = ['password', 'current', 'code', 'token', LABELS_NAME]

/** The labels of a form by name of control, as `LABELS_NAME` sends them. */
export function packLabels(labels: Record<string, string>): string {
  return new URLSearchParams(labels).toString()
}

/**
 * What goes back to whoever sent a form: its texts by name, and those that stand under a label it listed. Secrets, files
 * and what is not typed at all are left out.
 */
export function sentTexts(form: FormData): Pick<FormAnswer, 'typed' | 'written'> {
  const names = typedNames(form).filter((name) => !name.startsWith('$ACTION') && !UNTYPED.includes(name))
  const labels = new URLSearchParams(typedExactly(form, LABELS_NAME))
  const written = names.map((name) => ({ label: labels.get(name), text: typedList(form, name).join(', ') }))
  return {
    typed: Object.fromEntries(names.map((name) => [name, typedList(form, name)])),
    written: written.filter(
      (entry): entry is WrittenText => entry.label !== null && entry.text.trim() !== '',
    ),
  }
}

/** The names that were sent, each once. */
export function typedNames(form: FormData): string[] {
  return [...new Set(formOf(form).keys())]
}

/** The texts of that name in their order, as they were typed; files are left out. */
export function typedList(form: FormData, name: string): string[] {
  return formOf(form)
    .getAll(name)
    .filter((value) => typeof value === 'string')
}

/** The one text of that name to the last space, as a password is; empty where there is none. */
export function typedExactly(form: FormData, name: string): string {
  return typedList(form, name)[0] ?? ''
}

/** The one text of that name, trimmed; empty where there is none. */
export function typedText(form: FormData, name: string): string {
  return typedExactly(form, name).trim()
}

/** The text of that name, null where it is empty. */
export function typedOrNull(form: FormData, name: string): string | null {
  return typedText(form, name) || null
}

// Whoever posts past our pages can send anything for a form, or nothing; then nothing was typed.
function formOf(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData()
}
