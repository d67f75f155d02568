import { canonicalFilters } from '../../domain/trials/canonical-filters'
import { writeTrialFilters } from '../../domain/trials/trial-filter-codec'
import type { TrialFilters, TrialListRequest, TrialVocabulary } from '../../domain/trials/trial-filters'
import { DEFAULT_SORT } from '../../domain/trials/trial-table-codec'
import type { StoreHandle } from '../db/store-handle'
import { Answers } from './trial-index-answers'
import { DefaultView } from './trial-index-default-view'
import { TrialOrders } from './trial-index-orders'
import { searchTrials } from './trial-index-search'
import { type Selection, selectTrials } from './trial-index-selection'
import { countSelection, newestDataDate, type SelectionCounts } from './trial-index-totals'
import { TrialTable } from './trial-index-table'
import { CommonWords } from './trial-index-words'
import type { RowState } from './trial-index-row-batch'
import { CodeLabels } from './trial-code-labels'

// Each remembered selection holds two bytes per trial and four per selected one.
const mostSelections = 16
const mostCounts = 256

/**
 * The trial index (DESIGN section 5) at one data version: the table of columns with its orders, the sets of common words
 * and the answers remembered. Its methods are synchronous, so that a caller holding a read transaction gets counts,
 * ids and rows of one state.
 */
export class TrialIndex {
  version = 0
  readonly table = new TrialTable()
  readonly orders = new TrialOrders(this.table)
  readonly words = new CommonWords()
  readonly defaultView = new DefaultView(this.table)
  private labels: CodeLabels | null = null
  private readonly selections = new Answers<Selection>(mostSelections)
  private readonly counts = new Answers<SelectionCounts>(mostCounts)
  private whole: { total: number; dataDate: string } | null = null

  /** The trials some filters select; remembered under their canonical text until the data change. */
  select(db: StoreHandle, filters: TrialFilters): Selection {
    const asked = canonicalFilters(filters)
    return this.selections.get(writeTrialFilters(asked), () => {
      const found = asked.q === undefined ? null : searchTrials(this.table, db, this.words, asked.q)
      return selectTrials(this.table, asked, found)
    })
  }

  /** What is counted over a whole selection; remembered like it. */
  count(db: StoreHandle, filters: TrialFilters): SelectionCounts {
    const asked = canonicalFilters(filters)
    return this.counts.get(writeTrialFilters(asked), () => {
      const selection = this.select(db, asked)
      const tally = this.defaultView.tally(selection, asked)
      return countSelection(this.table, selection, { filters: asked, tally })
    })
  }

  /** What is counted over the whole atlas, filters or not. */
  atlas(): { total: number; dataDate: string } {
    return (this.whole ??= {
      total: this.defaultView.whole().trials,
      dataDate: newestDataDate(this.table) ?? '',
    })
  }

  /**
   * Ids of the selected trials in the order asked for, from `offset`, at most `limit`. A search without a sort puts
   * hits on a trial's own names and identifiers first.
   */
  page(db: StoreHandle, request: TrialListRequest, offset: number, limit: number): number[] {
    const { fails, best } = this.select(db, request.filters)
    const order = this.orders.get(db, request.sort ?? DEFAULT_SORT)
    const positions = order.page(fails, request.sort === null ? best : null, offset, limit)
    return Array.from(positions, (position) => this.table.ids[position] ?? 0)
  }

  /** The state rows are read at, now: who holds it keeps its labels, whatever is renamed later. */
  rowState(): RowState {
    this.labels ??= new CodeLabels(this.table)
    return { table: this.table, labels: this.labels, version: this.version }
  }

  /** Takes newest labels and parents from the store. */
  loadVocabulary(vocabulary: TrialVocabulary): void {
    if (this.table.loadVocabulary(vocabulary)) {
      this.table.regrow()
      this.defaultView.forget()
    }
    this.orders.dropLabelled()
    this.labels = null
  }

  /** Forgets remembered answers after the data changed. */
  forgetAnswers(): void {
    this.selections.clear()
    this.counts.clear()
    this.whole = null
  }
}
