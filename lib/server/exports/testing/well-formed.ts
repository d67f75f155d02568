const TAG = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/y
const TEXT = /[^<&]*(?:&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);[^<&]*)*/y
// what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u

/** Finds why a text is no well-formed XML as office files write it (no doctype, no comments); null where it is. */
export function xmlFault(xml: string): string | null {
  if (FORBIDDEN.test(xml)) return 'a sign XML forbids'
  const open: string[] = []
  let [at, elements] = [0, 0]
  while (at < xml.length) {
    TEXT.lastIndex = at
    at += TEXT.exec(xml)?.[0].length ?? 0
    if (at === xml.length) break
    TAG.lastIndex = at
    const tag = TAG.exec(xml)
    if (!tag) return `no tag or text at ${xml.slice(at, at + 40)}`
    at += tag[0].length
    const [, isEnd, name, attributes = '', isEmpty] = tag
    if (name === undefined) continue
    const names = [...attributes.matchAll(/([\w.:-]+)="/g)].map(([, attribute]) => attribute)
    if (new Set(names).size < names.length) return `an attribute twice in ${tag[0]}`
    if (isEnd === '/' && open.pop() !== name) return `</${name}> closes nothing`
    if (isEnd === '' && open.length === 0 && elements++ > 0) return `a second root ${name}`
    if (isEnd === '' && isEmpty === '') open.push(name)
  }
  return open.length === 0 ? null : `<${open.at(-1) ?? ''}> is never closed`
}
