import { authorNames, type CslDate, type CslItem, dateText } from './csl-item'
import { oneLine } from '../shared/one-line'

const TYPES: Record<CslItem['type'], string> = {
  dataset: 'DATA',
  webpage: 'ELEC',
  'article-journal': 'JOUR',
  document: 'GEN',
}

/** Writes references as RIS, one after the other; lines end with CR LF and are never broken, however long. */
export function writeRis(items: readonly CslItem[]): string {
  return items
    .map((item) =>
      lines(item)
        .map((line) => `${line}\r\n`)
        .join(''),
    )
    .join('\r\n')
}

function lines(item: CslItem): string[] {
  const year = item.issued?.['date-parts'][0][0]
  const fields: [tag: string, value: string | undefined][] = [
    ...authorNames(item).map((name): [string, string] => ['AU', name]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', risDate(item.issued)],
    ['ET', item.version],
    ['AN', item.number ?? item.PMID],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['Y2', risDate(item.accessed)],
    ['N1', item.note],
    ['ID', item.id],
  ]
  const filled = fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}`))
  return [`TY  - ${TYPES[item.type]}`, ...filled, 'ER  - ']
}

// year/month/day/other, as the format has it
function risDate(date: CslDate | undefined): string | undefined {
  if (!date) return undefined
  const [year = '', month = '', day = ''] = dateText(date).split('-')
  return `${year}/${month}/${day}/`
}
