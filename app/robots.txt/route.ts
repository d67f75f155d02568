import { env } from '@/lib/server/env'

// the settings are those of the running server, not of the machine it was built on
export const dynamic = 'force-dynamic'

/** Lets search engines read the records and keeps them out of the endless variety of filters and files. */
export function GET(): Response {
  const { appOrigin, isPublicReading } = env()
  const closed = ['/api/', '/curate', '/admin', '/account', '/login', '/*?'].map(
    (path) => `Disallow: ${path}`,
  )
  const lines = isPublicReading
    ? ['User-agent: *', ...closed, '', `Sitemap: ${appOrigin}/sitemap.xml`]
    : ['User-agent: *', 'Disallow: /']
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
