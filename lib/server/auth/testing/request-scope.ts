import { processSingleton } from '../../db/process-singleton'

/** The request a test pretends is under way: a visitor's without headers unless `setRequest` said otherwise. */
export function requestScope(): { headers: Headers } {
  return processSingleton('testRequest', () => ({ headers: new Headers() }))
}

/** Makes currentViewer() and actions see a request with these headers from here on. */
export function setRequest(headers: HeadersInit): void {
  requestScope().headers = new Headers(headers)
}
