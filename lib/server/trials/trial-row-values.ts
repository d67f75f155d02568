import type { Coded } from '../../domain/shared/coded'
import type { MissingReason } from '../../domain/shared/missing'
import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import type { CodeLabels } from './trial-code-labels'
import type { ManyColumn, SingleColumn } from './trial-index-columns'
import { packReasons, unpackReasons } from './trial-index-reasons'
import type { IndexSourceRow } from './trial-index-source'
import { forEachFacet, type TrialTable } from './trial-index-table'
import { facetValues } from './trial-index-values'
import { parseList } from './trial-stored-lists'

/** The coded part of a row: what a trial states in each facet, and why it states nothing. */
export interface RowValues {
  facets: Record<TrialFacetName, FacetValues>
  stagesStated: FacetValues
  stagesDerived: FacetValues
  isCountryListComplete: () => boolean
  missing: () => Record<string, MissingReason>
}

export interface FacetValues {
  /** What is stated, in the order of the record; empty where only a reason is known. For reading only. */
  list: () => Coded[]
  /** The value of a facet with exactly one, a reason for a missing value included. */
  one: () => Coded
}

/**
 * The coded part of the trials of an index, one at a time: `moveTo` chooses whose. Objects are made once for all trials,
 * because an export reads them a million times.
 */
export class IndexedValues implements RowValues {
  readonly facets: Record<TrialFacetName, FacetValues>
  readonly stagesStated: FacetValues
  readonly stagesDerived: FacetValues
  private readonly cursor = { position: 0 }

  constructor(
    private readonly table: TrialTable,
    labels: CodeLabels,
  ) {
    const { columns, stagesStated, stagesDerived } = table
    this.facets = forEachFacet((facet) => {
      const column = columns[facet]
      return column.kind === 'single'
        ? new SingleValue(column, labels.of(facet), this.cursor)
        : new ManyValues(column, labels.of(facet), this.cursor)
    })
    this.stagesStated = new ManyValues(stagesStated, labels.of('stage'), this.cursor)
    this.stagesDerived = new ManyValues(stagesDerived, labels.of('stage'), this.cursor)
  }

  moveTo(position: number): this {
    this.cursor.position = position
    return this
  }

  isCountryListComplete(): boolean {
    return this.table.hasAllCountries[this.cursor.position] === 1
  }

  missing(): Record<string, MissingReason> {
    return unpackReasons(this.table.reasons[this.cursor.position] ?? 0)
  }
}

type Labels = ReturnType<CodeLabels['of']>

class SingleValue implements FacetValues {
  constructor(
    private readonly column: SingleColumn,
    private readonly labels: Labels,
    private readonly cursor: { position: number },
  ) {}

  one(): Coded {
    return this.labels.coded(this.column.codes[this.cursor.position] ?? 0)
  }

  list(): Coded[] {
    return this.labels.list(this.column.codes[this.cursor.position] ?? 0)
  }
}

class ManyValues implements FacetValues {
  constructor(
    private readonly column: ManyColumn,
    private readonly labels: Labels,
    private readonly cursor: { position: number },
  ) {}

  one(): Coded {
    const { column, cursor } = this
    return this.labels.coded(column.values[column.start[cursor.position] ?? 0] ?? 0)
  }

  list(): Coded[] {
    const { column, cursor, labels } = this
    const start = column.start[cursor.position] ?? 0
    const own = column.own[cursor.position] ?? 0
    if (own === 1) return labels.list(column.values[start] ?? 0)
    const stated: Coded[] = []
    for (let at = start; at < start + own; at++) stated.push(labels.coded(column.values[at] ?? 0))
    return stated
  }
}

/** The same from the stored columns, for a trial that is not in the index or has changed since the state being read. */
export function storedValues(row: IndexSourceRow, labels: CodeLabels): RowValues {
  const values = (facet: TrialFacetName, stated: readonly string[]): FacetValues => ({
    one: () => labels.find(facet, stated[0] ?? ''),
    list: () => stated.filter((value) => !PSEUDO_VALUES.has(value)).map((value) => labels.find(facet, value)),
  })
  return {
    facets: forEachFacet((facet) => values(facet, facetValues(facet, row))),
    stagesStated: values('stage', parseList(row.stagesStated)),
    stagesDerived: values('stage', parseList(row.stagesDerived)),
    isCountryListComplete: () => row.countriesComplete === 1,
    missing: () => unpackReasons(packReasons(row.missing)),
  }
}
