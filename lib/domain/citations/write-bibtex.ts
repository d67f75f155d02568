import { escapeLatex } from '../shared/escape-latex'
import { type CslItem, dateText } from './csl-item'
import { oneLine } from '../shared/one-line'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Writes references as BibTeX in UTF-8. Whatever a text holds, it stays inside its field. */
export function writeBibtex(items: readonly CslItem[]): string {
  const taken = new Set<string>()
  return items.map((item) => entry(item, freeKey(item.id, taken))).join('\n')
}

function entry(item: CslItem, key: string): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? []
  const accessed = dateText(item.accessed)
  const fields: [name: string, value: string | undefined][] = [
    ['author', braced(item.author?.map(authorText).join(' and '))],
    // the second pair of braces keeps capitals: names of products are spelt as they are
    ['title', braced(`{${plain(item.title)}}`)],
    ['journal', braced(textOrNone(item['container-title']))],
    ['publisher', braced(textOrNone(item.publisher))],
    ['year', year === undefined ? undefined : `{${String(year)}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['number', braced(textOrNone(item.number))],
    ['version', braced(textOrNone(item.version))],
    ['doi', braced(verbatim(item.DOI))],
    ['pmid', braced(textOrNone(item.PMID))],
    ['url', braced(verbatim(item.URL))],
    ['urldate', braced(accessed === '' ? undefined : accessed)],
    ['note', braced(textOrNone(item.note))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value},\n`))
  return `@${item.type === 'article-journal' ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`
}

function authorText(name: NonNullable<CslItem['author']>[number]): string {
  if ('literal' in name) return `{${plain(name.literal)}}`
  return [name.family, name.given].flatMap((part) => (part === undefined ? [] : plain(part))).join(', ')
}

function braced(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `{${value}}`
}

function textOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plain(text)
}

function plain(text: string): string {
  return escapeLatex(oneLine(text))
}

// addresses are read sign by sign: only what would end the field or the address is written otherwise
function verbatim(address: string | undefined): string | undefined {
  return address?.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign))
}

function freeKey(id: string, taken: Set<string>): string {
  const plainKey = id.replace(/[^A-Za-z0-9:.-]+/g, '-') || 'reference'
  let key = plainKey
  for (let number = 2; taken.has(key); number += 1) key = `${plainKey}-${String(number)}`
  taken.add(key)
  return key
}
