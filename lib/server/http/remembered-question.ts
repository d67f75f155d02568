import type { IncomingMessage } from 'node:http'

// Pages and answers that are the same for every reader who is not signed in (DESIGN section 5). Files are not among
// them: they stream, and each leaves an entry in the trail.
const READING =
  /^\/(?:$|(?:trials|products|cell-types|landscape|timeline|map|compare|about)(?:\/|$)|api\/v1\/(?:trials(?:\/crosstab)?|products|cell-types)$)/
// Next draws parts of a page for its own scripts, and titles in another place for those who preview it.
const OTHER_DRAWING =
  /^(?:rsc|next-|x-nextjs-|range|if-none-match$|if-modified-since$|cookie$|authorization$)/
const PREVIEWING = /bot|crawl|spider|preview|facebook|whatsapp|google|slurp|yahoo|yandex|baidu|sogou|embed/i
const LONGEST_ADDRESS = 1_000

/**
 * The address a request asks for, where its answer depends on nothing but that and the store; null for anything else. A
 * request with any cookie is never among them.
 */
export function rememberedQuestion({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url.length > LONGEST_ADDRESS) return null
  if (!READING.test(url.split('?', 1)[0] ?? '')) return null
  if (Object.keys(headers).some((name) => OTHER_DRAWING.test(name))) return null
  return PREVIEWING.test(headers['user-agent'] ?? '') ? null : url
}
