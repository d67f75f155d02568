import { escapeXml } from './escape-xml'

/** Most addresses one sitemap may hold (sitemaps.org). */
export const SITEMAP_SIZE = 50_000

/** Writes a sitemap of addresses, each beginning with http. */
export function writeSitemap(addresses: readonly string[]): string {
  return document(
    'urlset',
    addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`),
  )
}

/** Writes the list of a site's sitemaps. */
export function writeSitemapIndex(addresses: readonly string[]): string {
  const parts = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`)
  return document('sitemapindex', parts)
}

function document(root: string, parts: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${parts.join('\n')}\n</${root}>\n`
}
