import { ENROLLMENT_BINS, enrollmentBinOf } from '../../domain/trials/enrollment-bins'
import type { TrialFacetName, TrialVocabulary } from '../../domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '../../domain/trials/trial-vocabulary'
import { grown, ManyColumn, RangeColumn, SingleColumn } from './trial-index-columns'
import { FacetDictionary, isTree } from './trial-index-dictionary'
import { type IndexSourceRow, isShown } from './trial-index-source'
import { dayNumber, type IndexRangeName, readRanges } from './trial-index-ranges'
import { packReasons } from './trial-index-reasons'
import { facetValues } from './trial-index-values'
import { parseList } from './trial-stored-lists'

/**
 * The trials readers see as columns of numbers, one position per trial; no text and no object per trial is kept, so
 * that 600,000 fit. A trial keeps its position for life; one that is withdrawn or merged is only marked as not shown.
 */
export class TrialTable {
  size = 0
  ids = new Int32Array(64)
  shown = new Uint8Array(64)
  hasAllCountries = new Uint8Array(64)
  dataDates = new Int32Array(64)
  changedAt = new Float64Array(64) // data version at which a trial was last put
  reasons = new Float64Array(64) // packed reasons for missing values
  startYears = new Uint16Array(64) // of the first day a start may mean; 0 for none
  enrollmentBins = new Uint8Array(64) // places among ENROLLMENT_BINS; their number for none
  readonly dictionaries = forEachFacet((facet) => new FacetDictionary(facet))
  readonly columns = {
    cellType: new ManyColumn(),
    phase: new ManyColumn(),
    phaseGroup: new SingleColumn(),
    status: new SingleColumn(),
    condition: new ManyColumn(),
    conditionArea: new ManyColumn(),
    product: new ManyColumn(),
    startingMaterial: new ManyColumn(),
    donor: new ManyColumn(),
    entity: new ManyColumn(),
    route: new ManyColumn(),
    technique: new ManyColumn(),
    stage: new ManyColumn(),
    country: new ManyColumn(),
    sponsorClass: new SingleColumn(),
    studyType: new SingleColumn(),
    studyRole: new SingleColumn(),
    registry: new ManyColumn(),
    hasResults: new SingleColumn(),
    disagreement: new ManyColumn(),
    scope: new SingleColumn(),
  } satisfies Record<TrialFacetName, SingleColumn | ManyColumn>
  readonly ranges: Record<IndexRangeName, RangeColumn> = {
    startedOn: new RangeColumn(),
    completedOn: new RangeColumn(),
    enrollment: new RangeColumn(),
    window: new RangeColumn(),
    lastUpdatePostedOn: new RangeColumn(),
  }
  readonly stagesStated = new ManyColumn() // the stage facet holds both together
  readonly stagesDerived = new ManyColumn()
  private positions = new Int32Array(64) // by trial id: position + 1, 0 for none

  /** The position of a trial; -1 when it never was in the table. */
  positionOf(id: number): number {
    return (this.positions[id] ?? 0) - 1
  }

  /** Takes newest labels and parents; true when a tree changed, so that stored ancestors are stale. */
  loadVocabulary(vocabulary: TrialVocabulary): boolean {
    return TRIAL_FACET_NAMES.map((facet) => this.dictionaries[facet].load(vocabulary[facet])).includes(true)
  }

  /** Puts a trial's newest values in its place, or at the end if it is new; `version` is the state they are of. */
  put(row: IndexSourceRow, version: number): void {
    const position = this.place(row.id)
    this.changedAt[position] = version
    this.reasons[position] = packReasons(row.missing)
    this.shown[position] = isShown(row) ? 1 : 0
    this.hasAllCountries[position] = row.countriesComplete
    this.dataDates[position] = row.dataDate === null ? 0 : dayNumber(row.dataDate)
    for (const facet of TRIAL_FACET_NAMES) this.putFacet(facet, position, row)
    this.putStages(this.stagesStated, position, row.stagesStated)
    this.putStages(this.stagesDerived, position, row.stagesDerived)
    for (const [name, low, high] of readRanges(row)) this.ranges[name].set(position, low, high)
    this.startYears[position] = Math.floor((this.ranges.startedOn.low[position] || 0) / 10_000)
    const bin = enrollmentBinOf(row.enrollmentCount ?? NaN)
    this.enrollmentBins[position] = bin < 0 ? ENROLLMENT_BINS.length : bin
  }

  private putFacet(facet: TrialFacetName, position: number, row: IndexSourceRow): void {
    const dictionary = this.dictionaries[facet]
    const column = this.columns[facet]
    const { codes, own } = dictionary.codesOf(facetValues(facet, row))
    column.set(position, codes, own)
  }

  private putStages(column: ManyColumn, position: number, stored: string): void {
    const { codes, own } = this.dictionaries.stage.codesOf(parseList(stored))
    column.set(position, codes, own)
  }

  /** Writes the ancestors of all values anew, after a tree changed. */
  regrow(): void {
    for (const facet of TRIAL_FACET_NAMES) {
      const column = this.columns[facet]
      if (column.kind === 'single' || !isTree(facet)) continue
      for (let position = 0; position < this.size; position++) {
        const start = column.start[position] ?? 0
        const codes = Array.from(column.values.subarray(start, start + (column.own[position] ?? 0)))
        column.set(position, this.dictionaries[facet].withAncestors(codes), codes.length)
      }
    }
  }

  private place(id: number): number {
    const known = this.positionOf(id)
    if (known >= 0) return known
    this.ensure(this.size + 1)
    if (id >= this.positions.length) this.positions = grown(this.positions, id + 1)
    this.ids[this.size] = id
    this.positions[id] = this.size + 1
    return this.size++
  }

  private ensure(capacity: number): void {
    if (capacity <= this.ids.length) return
    this.ids = grown(this.ids, capacity)
    this.shown = grown(this.shown, capacity)
    this.hasAllCountries = grown(this.hasAllCountries, capacity)
    this.dataDates = grown(this.dataDates, capacity)
    this.changedAt = grown(this.changedAt, capacity)
    this.reasons = grown(this.reasons, capacity)
    this.startYears = grown(this.startYears, capacity)
    this.enrollmentBins = grown(this.enrollmentBins, capacity)
    const columns = [
      ...Object.values(this.columns),
      ...Object.values(this.ranges),
      this.stagesStated,
      this.stagesDerived,
    ]
    for (const column of columns) column.ensure(capacity)
  }
}

/** Makes one thing for each facet. */
export function forEachFacet<V>(make: (facet: TrialFacetName) => V): Record<TrialFacetName, V> {
  const made: Partial<Record<TrialFacetName, V>> = {}
  for (const facet of TRIAL_FACET_NAMES) made[facet] = make(facet)
  return made as Record<TrialFacetName, V> // complete: TRIAL_FACET_NAMES are the keys of the contract
}
