import { MISSING_LABELS, MISSING_REASONS } from '../shared/missing'
import { lowerFirst, upperFirst } from '../shared/words'
import type { SourceView } from '../trials/trial-views'
import { type ComparedGroup, type ComparedRecord, type ComparedValue, plainValue } from './compared-record'

/** One field side by side: a cell a record, in the order of the records. `differs` where known values are not the same. */
export interface ComparisonRow {
  field: string
  label: string
  differs: boolean
  cells: readonly ComparedValue[]
}

/** Rows under one heading; `unknown` says in a sentence which fields nobody knows anything of, null where there are none. */
export interface ComparisonSection {
  title: string
  rows: readonly ComparisonRow[]
  unknown: string | null
}

/** Records side by side. Source numbers of cells are those of `sources`, which names each source of any record once. */
export interface Comparison {
  records: readonly Pick<ComparedRecord, 'id' | 'title'>[]
  sections: readonly ComparisonSection[]
  sources: readonly SourceView[]
  differing: number
  fields: number // that at least one record knows
}

/** Lays records out by field, in the order of `groups`; a field of which no record knows anything is no row. */
export function compareRecords(
  groups: readonly ComparedGroup[],
  records: readonly ComparedRecord[],
): Comparison {
  const numbers = startNumbering()
  const sections = groups.map(({ title, fields }) => {
    const rows = fields.map(({ field, label }) => rowOf(field, label, records))
    const known = rows.filter(isKnown)
    return {
      title,
      rows: known.map((row) => ({ ...row, cells: row.cells.map(renumbered) })),
      unknown: sayUnknown(rows.filter((row) => !isKnown(row))),
    }
  })
  const rows = sections.flatMap((section) => section.rows)
  return {
    records: records.map(({ id, title }) => ({ id, title })),
    sections: sections.filter(({ rows: own, unknown }) => own.length > 0 || unknown !== null),
    sources: numbers.sources(),
    differing: rows.filter(({ differs }) => differs).length,
    fields: rows.length,
  }

  function renumbered(cell: ComparedValue, at: number): ComparedValue {
    const sources = records[at]?.sources ?? []
    return { ...cell, sourceNumbers: cell.sourceNumbers.map((number) => numbers.numberOf(sources, number)) }
  }
}

/** The rows that differ alone; source numbers stay as they are in the whole comparison. */
export function onlyDifferences(comparison: Comparison): Comparison {
  const sections = comparison.sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ differs }) => differs), unknown: null }))
    .filter(({ rows }) => rows.length > 0)
  return { ...comparison, sections }
}

function rowOf(field: string, label: string, records: readonly ComparedRecord[]): ComparisonRow {
  const cells = records.map(({ values }) => values.get(field) ?? plainValue(field, null))
  const known = cells.filter(({ display }) => display !== null).map(comparable)
  return { field, label, differs: new Set(known).size > 1, cells }
}

function isKnown({ cells }: ComparisonRow): boolean {
  return cells.some(({ display }) => display !== null)
}

// the same list in another order, or in other letters, is no difference
function comparable({ all }: ComparedValue): string {
  const items = all.flatMap((text) => text.split(/[,;] /)).map(plainItem)
  return [...new Set(items)].sort().join('\n')
}

// ages stand with and without their unit: hPSCreg prints 18 where registries write 18 years
function plainItem(item: string): string {
  return item
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(\d+) years$/, '$1')
}

function sayUnknown(rows: readonly ComparisonRow[]): string | null {
  if (rows.length === 0) return null
  const reasonOf = ({ cells }: ComparisonRow) => {
    const reasons = new Set(cells.map(({ missing }) => missing))
    return reasons.size === 1 ? ([...reasons][0] ?? null) : null
  }
  const lists = [...MISSING_REASONS, null].map((reason) => {
    const labels = rows.filter((row) => reasonOf(row) === reason).map(({ label }) => lowerFirst(label))
    const words =
      reason === null ? 'known for none, for different reasons' : `${MISSING_LABELS[reason]} for all`
    return labels.length === 0 ? null : `${words}: ${labels.join(', ')}`
  })
  return `${upperFirst(lists.filter((list) => list !== null).join('; '))}.`
}

function startNumbering() {
  const known = new Map<string, SourceView>()
  return {
    numberOf(sources: readonly SourceView[], number: number): number {
      const source = sources.find((each) => each.number === number)
      if (!source) throw new Error(`No source ${String(number)}`)
      const numbered = known.get(source.id) ?? { ...source, number: known.size + 1 }
      known.set(source.id, numbered)
      return numbered.number
    },
    sources: () => [...known.values()],
  }
}
