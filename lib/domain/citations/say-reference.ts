import { sayDate } from '../shared/words'
import { authorNames, type CslItem, dateText } from './csl-item'
import { oneLine } from '../shared/one-line'

/** Says a reference in one paragraph of plain text, in the order of the NLM style that medical journals ask for. */
export function sayReference(item: CslItem): string {
  const accessed = dateText(item.accessed)
  const issued = dateText(item.issued)
  const address = item.DOI === undefined ? item.URL : `https://doi.org/${item.DOI}`
  const medium = item.type === 'dataset' ? ' [data set]' : item.type === 'webpage' ? ' [web page]' : ''
  const parts = [
    sayAuthors(item),
    `${oneLine(item.title)}${medium}`,
    item['container-title'],
    item.type === 'dataset' ? sayState(issued, item.version) : issued === '' ? undefined : sayDate(issued),
    accessed === '' ? undefined : `Read on ${sayDate(accessed)}`,
    item.PMID === undefined ? undefined : `PMID ${item.PMID}`,
  ]
  const text = parts
    .flatMap((part) => (part === undefined || part === '' ? [] : ended(oneLine(part))))
    .join(' ')
  return address === undefined ? text : `${text} ${address}`
}

function sayAuthors(item: CslItem): string {
  const names = authorNames(item).map((name) => name.replace(',', ''))
  return names.length > 6 ? `${names.slice(0, 6).join(', ')}, et al` : names.join(', ')
}

function sayState(issued: string, version: string | undefined): string {
  const state = version === undefined ? '' : `, data version ${version}`
  return issued === '' ? `State of the data unknown${state}` : `Data as of ${sayDate(issued)}${state}`
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
