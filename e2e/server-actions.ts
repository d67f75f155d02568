import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { ActionInput } from '../scripts/rights/action-inputs'

/** Posts to a server action as the browser's router does, past every page and button. */
export async function callAction(
  requests: APIRequestContext,
  id: string,
  { input, origin, page = '/about/api' }: { input: ActionInput; origin: string; page?: string },
): Promise<APIResponse> {
  const headers = { 'Next-Action': id, Origin: origin, Accept: 'text/x-component' }
  if ('form' in input) {
    const fields = Object.entries(input.form).map(([name, value]) => [`_1_${name}`, value])
    const multipart = { ...Object.fromEntries(fields), 0: '[{"attempt":0},"$K1"]' }
    return requests.post(page, { headers, multipart, maxRedirects: 0 })
  }
  const plain = { ...headers, 'Content-Type': 'text/plain;charset=UTF-8' }
  return requests.post(page, { headers: plain, data: JSON.stringify(input.json), maxRedirects: 0 })
}
