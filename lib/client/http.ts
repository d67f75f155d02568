import type { z } from 'zod'

/** A refusal or failure of our API. `status` 0 means that no answer came; `requestId` finds it in the server's log. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId: string | null,
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'HttpError'
  }
}

/**
 * Asks our API for JSON and checks it against the schema, which is fetched with the first question: no page needs it to
 * be drawn. Throws HttpError for every refusal, for an answer that does not fit, and when the server cannot be reached;
 * an abort travels as it is.
 */
export async function getJson<T>(
  path: string,
  loadSchema: () => Promise<z.ZodType<T>>,
  signal?: AbortSignal,
): Promise<T> {
  const [response, schema] = await Promise.all([reach(path, signal), reachCode(loadSchema)])
  const requestId = response.headers.get('x-request-id')
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw await refusal(response.status, body, requestId)
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new HttpError(response.status, 'unreadable', 'The answer of the server could not be read.', requestId)
}

async function reach(path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, { headers: { accept: 'application/json' }, signal: signal ?? null })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new HttpError(0, 'unreachable', 'The server could not be reached.', null)
  }
}

// A connection that fails may fail here as well.
async function reachCode<C>(load: () => Promise<C>): Promise<C> {
  return load().catch(() => {
    throw new HttpError(0, 'unreachable', 'The server could not be reached.', null)
  })
}

async function refusal(status: number, body: unknown, requestId: string | null): Promise<HttpError> {
  const { errorBodySchema } = await reachCode(() => import('./error-body'))
  const parsed = errorBodySchema.safeParse(body)
  if (!parsed.success) return new HttpError(status, 'failed', 'The server could not answer.', requestId)
  const { code, message, fields } = parsed.data.error
  return new HttpError(status, code, message, parsed.data.error.requestId ?? requestId, fields)
}
