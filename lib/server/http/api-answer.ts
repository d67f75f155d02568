import { createHash } from 'node:crypto'
import { type AppError, type AppErrorCode, isAppError } from '../../domain/shared/app-error'
import { env } from '../env'
import { logger } from './logger'
import { logRefusal } from './refusal-log'

const STATUS: Record<AppErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  full: 507,
}

/**
 * Runs the work of one API handler and maps expected failures, once, to `{ error: { code, message, fields? } }`.
 * Anything else answers 500 with the request id alone and is logged under the same id.
 */
export async function answerApi(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    return isAppError(error) ? expectedAnswer(request, error) : unexpectedAnswer(request, error)
  }
}

/** Answers data as JSON with a weak ETag of its content, so that an unchanged view costs the reader nothing. */
export function jsonAnswer(request: Request, data: unknown): Response {
  return textAnswer(request, JSON.stringify(data), 'application/json; charset=utf-8')
}

/** Answers a text of another kind, such as a feed, in the same way. */
export function textAnswer(request: Request, body: string, mediaType: string): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ...publicHeaders(), ETag: etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': mediaType } })
}

/** Answers data that only the one who asks may see: kept by nobody, readable from our own pages alone. */
export function privateAnswer(data: unknown): Response {
  return Response.json(data, { headers: { 'Cache-Control': 'private, no-store' } })
}

/** Headers of public read-only answers: readable from other sites without credentials, kept only when reading is open. */
export function publicHeaders(): Record<string, string> {
  if (!env().isPublicReading) return { 'Cache-Control': 'private, no-store' }
  return { 'Cache-Control': 'public, max-age=0, must-revalidate', 'Access-Control-Allow-Origin': '*' }
}

function expectedAnswer(request: Request, { code, message, fields }: AppError): Response {
  if (code === 'unauthenticated' || code === 'forbidden') {
    const door = `${request.method} ${new URL(request.url).pathname}`
    logRefusal({ code, viewerId: null, door, requestId: request.headers.get('x-request-id') })
  }
  return errorAnswer(STATUS[code], { code, message, fields })
}

function unexpectedAnswer(request: Request, error: unknown): Response {
  const requestId = request.headers.get('x-request-id') ?? 'unknown'
  logger().error({ requestId, err: error, path: new URL(request.url).pathname }, 'request failed')
  const message = `Something failed on our side. Please try again; if it stays, report request ${requestId}.`
  return errorAnswer(500, { code: 'failed', message, requestId })
}

function errorAnswer(status: number, error: object): Response {
  return Response.json({ error }, { status, headers: { ...publicHeaders(), 'Cache-Control': 'no-store' } })
}
