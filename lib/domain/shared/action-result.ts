import type { AppErrorCode } from './app-error'

/** What a server action answers: its value, or an expected refusal in words. `fields` names what was wrong where. */
export type ActionResult<T> = { ok: true; value: T } | ActionRefusal

export interface ActionRefusal {
  ok: false
  code: AppErrorCode
  message: string
  fields: Record<string, string> // by path, such as "items.0.values.2.value"
}
