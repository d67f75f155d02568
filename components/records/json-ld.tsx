/** Data about the page for search engines; `<` is escaped, so that no text of a registry ends the block (RELIABILITY C4). */
export function JsonLd({ data }: { data: object }) {
  const html = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />
}
