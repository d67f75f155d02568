import type { TrialFilters } from '../../domain/trials/trial-filters'
import { NOT_SHOWN, type Selection } from './trial-index-selection'
import type { TrialTable } from './trial-index-table'
import { combined, type Tally, tallyOf } from './trial-index-tally'

/**
 * The counts of the default view: every trial that is shown and in scope. They are kept current trial by trial, so after
 * a change the first page costs no walk over the atlas; and what selects most of the view is counted by what it leaves out.
 */
export class DefaultView {
  private known: Tally | null = null

  constructor(private readonly table: TrialTable) {}

  /** Counts the trials of a selection, by the shorter way. */
  tally(selection: Selection, filters: TrialFilters): Tally {
    const { selected } = selection
    const whole = this.whole()
    const isWithin = filters.anyOf.scope === undefined // what absence stands for
    if (!isWithin || selected.length * 2 < whole.trials) return tallyOf(this.table, selected)
    return selected.length === whole.trials
      ? whole
      : combined(whole, tallyOf(this.table, this.leftOut(selection, whole.trials - selected.length)), -1)
  }

  /** The counts of the whole view. */
  whole(): Tally {
    return (this.known ??= tallyOf(this.table, this.members(this.all())))
  }

  /** Takes trials out before their columns change. */
  remove(ids: readonly number[]): void {
    this.change(ids, -1)
  }

  /** Puts trials back by their newest values. */
  insert(ids: readonly number[]): void {
    this.change(ids, 1)
  }

  /** Forgets the counts, after codes got other meanings. */
  forget(): void {
    this.known = null
  }

  private change(ids: readonly number[], sign: 1 | -1): void {
    if (this.known === null) return
    const positions = ids.map((id) => this.table.positionOf(id)).filter((position) => position >= 0)
    this.known = combined(this.known, tallyOf(this.table, this.members(Int32Array.from(positions))), sign)
  }

  private all(): Int32Array {
    return Int32Array.from({ length: this.table.size }, (_, position) => position)
  }

  private members(positions: Int32Array): Int32Array {
    const { shown, columns, dictionaries } = this.table
    const inScope = dictionaries.scope.find('in')
    return positions.filter((position) => shown[position] === 1 && columns.scope.codes[position] === inScope)
  }

  private leftOut({ fails }: Selection, total: number): Int32Array {
    const { columns, dictionaries } = this.table
    const inScope = dictionaries.scope.find('in')
    const leftOut = new Int32Array(total)
    let place = 0
    for (let position = 0; position < fails.length; position++) {
      const failed = fails[position] ?? 0
      if (failed > 0 && failed < NOT_SHOWN && columns.scope.codes[position] === inScope)
        leftOut[place++] = position
    }
    return leftOut
  }
}
