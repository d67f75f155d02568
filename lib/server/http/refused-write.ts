/** Largest accepted body of any request, in bytes: forms and JSON of curators; files are imported from the command line. */
export const MAX_BODY_BYTES = 1_000_000

export interface IncomingWrite {
  method: string
  origin: string | null
  contentLength: string | null
}

export interface Refusal {
  status: 400 | 403 | 413 | 503
  code: string
  message: string
}

/**
 * Tells why a request may not change anything, or null. Every method but GET, HEAD and OPTIONS must come from a
 * configured origin: server actions run without an Origin header and trust X-Forwarded-Host (measured, DESIGN
 * section 8), so a missing, "null" or foreign Origin is refused here, never compared with request headers.
 */
export function refusedWrite(request: IncomingWrite, acceptedOrigins: readonly string[]): Refusal | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return null
  if (request.origin === null || !acceptedOrigins.includes(request.origin))
    return {
      status: 403,
      code: 'foreignOrigin',
      message: 'This request did not come from a page of this site, so nothing was changed.',
    }
  if (request.contentLength !== null && !(Number(request.contentLength) <= MAX_BODY_BYTES))
    return {
      status: 413,
      code: 'tooLarge',
      message: `The request is larger than ${MAX_BODY_BYTES} bytes, so nothing was changed.`,
    }
  return null
}
