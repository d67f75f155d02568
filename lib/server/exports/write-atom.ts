import { Feed } from 'feed'
import { escapeXml } from '../../domain/shared/escape-xml'
import { oneLine } from '../../domain/shared/one-line'

export interface FeedView {
  title: string
  subtitle: string
  address: string // of the page with the same view
  feedAddress: string
  updatedAt: string // instant, ISO 8601
  entries: { title: string; address: string; updatedAt: string; summary: string }[]
}

/** Writes an Atom feed (RFC 4287). Texts of registries are text: no reader takes them for marks of a page. */
export function writeAtom(view: FeedView): string {
  const feed = new Feed({
    id: view.address,
    title: oneLine(view.title),
    description: oneLine(view.subtitle),
    link: view.address,
    feedLinks: { atom: view.feedAddress },
    updated: new Date(view.updatedAt),
    generator: 'Cell Trial Atlas',
    copyright: '',
  })
  for (const { title, address, updatedAt, summary } of view.entries)
    feed.addItem({
      id: address,
      link: address,
      title: asHtml(title),
      description: asHtml(summary),
      date: new Date(updatedAt),
    })
  return feed.atom1()
}

// the format says of both that they are HTML
function asHtml(text: string): string {
  return escapeXml(oneLine(text))
}
