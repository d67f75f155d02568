import type { Coded } from '../../domain/shared/coded'
import type { MissingReason } from '../../domain/shared/missing'
import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import { SingleColumn } from './trial-index-columns'
import { packReasons, unpackReasons } from './trial-index-reasons'
import type { IndexSourceRow } from './trial-index-source'
import { forEachFacet, type TrialTable } from './trial-index-table'
import { facetValues } from './trial-index-values'

/** The coded part of a row: what a trial states in each facet, and why it states nothing. */
export interface RowValues {
  /** What is stated, in the order of the record; empty where only a reason is known. */
  list(facet: TrialFacetName): Coded[]
  /** The value of a facet with exactly one, a reason for a missing value included. */
  one(facet: TrialFacetName): Coded
  missing: Record<string, MissingReason>
}

/**
 * Coded values by code with the labels of one moment: later renamings do not reach it, words seen later do. Values of
 * equal code are one object, so rows are cheap; they are for reading only.
 */
export class CodeLabels {
  private readonly known: Record<TrialFacetName, { coded: Coded; list: Coded[] }[]>

  constructor(private readonly table: TrialTable) {
    this.known = forEachFacet((facet) => table.dictionaries[facet].terms.map(entry))
  }

  coded(facet: TrialFacetName, code: number): Coded {
    return this.entryOf(facet, code).coded
  }

  /** The list of a trial that has this one value; empty if it is a reason for a missing value. */
  list(facet: TrialFacetName, code: number): Coded[] {
    return this.entryOf(facet, code).list
  }

  /** The coded value of a text, as given where nothing has it. */
  find(facet: TrialFacetName, value: string): Coded {
    const code = this.table.dictionaries[facet].find(value)
    return code === undefined ? { value, label: value } : this.coded(facet, code)
  }

  private entryOf(facet: TrialFacetName, code: number) {
    return (this.known[facet][code] ??= entry({
      value: this.table.dictionaries[facet].value(code),
      label: this.table.dictionaries[facet].label(code),
    }))
  }
}

/** The coded part of the trial at `position`, which its reader moves, from the columns of the index. */
export class IndexedValues implements RowValues {
  position = 0

  constructor(
    private readonly table: TrialTable,
    private readonly labels: CodeLabels,
  ) {}

  get missing(): Record<string, MissingReason> {
    return unpackReasons(this.table.reasons[this.position] ?? 0)
  }

  one(facet: TrialFacetName): Coded {
    const column = this.table.columns[facet]
    if (column instanceof SingleColumn) return this.labels.coded(facet, column.codes[this.position] ?? 0)
    return this.labels.coded(facet, column.values[column.start[this.position] ?? 0] ?? 0)
  }

  list(facet: TrialFacetName): Coded[] {
    const column = this.table.columns[facet]
    if (column instanceof SingleColumn) return [this.one(facet)]
    const start = column.start[this.position] ?? 0
    const own = column.own[this.position] ?? 0
    if (own === 1) return this.labels.list(facet, column.values[start] ?? 0)
    const stated: Coded[] = []
    for (let at = start; at < start + own; at++) stated.push(this.labels.coded(facet, column.values[at] ?? 0))
    return stated
  }
}

/** The same from the stored columns, for a trial that has changed since the state being read. */
export function storedValues(table: TrialTable, labels: CodeLabels, row: IndexSourceRow): RowValues {
  const list = (facet: TrialFacetName) =>
    facetValues(facet, row).map((value) => labels.coded(facet, table.dictionaries[facet].codeOf(value)))
  return {
    one: (facet) => list(facet)[0] ?? { value: '', label: '' },
    list: (facet) => list(facet).filter(({ value }) => !PSEUDO_VALUES.has(value)),
    missing: unpackReasons(packReasons(row.missing)),
  }
}

function entry({ value, label }: Coded): { coded: Coded; list: Coded[] } {
  const coded = { value, label }
  return { coded, list: PSEUDO_VALUES.has(value) ? [] : [coded] }
}
