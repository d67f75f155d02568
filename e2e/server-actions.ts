import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { ActionInput } from '../scripts/rights/action-inputs'

interface Call {
  input: ActionInput
  origin: string
  page?: string
  beside?: unknown[] // what is given after all the action takes
}

/** Posts to a server action as the browser's router does, past every page and button. */
export async function callAction(
  requests: APIRequestContext,
  id: string,
  { input, origin, page = '/about/api', beside = [] }: Call,
): Promise<APIResponse> {
  const headers = { 'Next-Action': id, Origin: origin, Accept: 'text/x-component' }
  if ('form' in input) {
    const multipart = new FormData()
    for (const [name, value] of Object.entries(input.form)) multipart.append(`_1_${name}`, value)
    // last, as the router has it: a field that comes after this is not in the form
    multipart.append('0', JSON.stringify([...(input.before ?? [{ attempt: 0 }]), '$K1', ...beside]))
    return requests.post(page, { headers, multipart, maxRedirects: 0 })
  }
  const plain = { ...headers, 'Content-Type': 'text/plain;charset=UTF-8' }
  const data = JSON.stringify([...input.json, ...beside])
  return requests.post(page, { headers: plain, data, maxRedirects: 0 })
}
