import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The folder of the founding tables below the project root (or below a copied standalone folder). */
export function foundingFolder(root: string): string {
  return path.join(root, 'prisma', 'seed', 'data')
}

/** Reads a tab-separated table: headings in the first line, cells as they stand, no quoting. */
export function readTable<H extends string>(
  root: string,
  name: string,
  headings: readonly H[],
): Record<H, string>[] {
  const [head = '', ...lines] = readFileSync(path.join(foundingFolder(root), `${name}.tsv`), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  const columns = head.split('\t')
  const places = headings.map((heading) => columns.indexOf(heading))
  const absent = headings.filter((_, at) => places[at] === -1)
  if (absent.length > 0) throw new Error(`The table ${name}.tsv has no column ${absent.join(', ')}.`)
  return lines.map((line) => {
    const cells = line.split('\t')
    return recordOf(headings, (at) => cells[places[at] ?? -1] ?? '')
  })
}

function recordOf<H extends string>(headings: readonly H[], cell: (at: number) => string): Record<H, string> {
  return Object.fromEntries(headings.map((heading, at) => [heading, cell(at)])) as Record<H, string> // fromEntries forgets its keys
}
