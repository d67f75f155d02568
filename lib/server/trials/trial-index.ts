import type Database from 'better-sqlite3'
import { writeTrialFilters } from '../../domain/trials/trial-filter-codec'
import type {
  TrialFacetName,
  TrialFilters,
  TrialListRequest,
  TrialVocabulary,
} from '../../domain/trials/trial-filters'
import { DEFAULT_SORT } from '../../domain/trials/trial-table-codec'
import { Answers } from './trial-index-answers'
import { type CodeCounts, countFacets } from './trial-index-counts'
import { TrialOrders } from './trial-index-orders'
import { searchTrials } from './trial-index-search'
import { type Selection, selectTrials } from './trial-index-selection'
import { TrialTable } from './trial-index-table'
import { CommonWords } from './trial-index-words'
import { type RowLabels, rowLabels } from './trial-row'

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
  private rowLabels: RowLabels | null = null
  private readonly selections = new Answers<Selection>(mostSelections)
  private readonly counts = new Answers<Record<TrialFacetName, CodeCounts>>(mostCounts)

  /** The trials some filters select; remembered under their canonical text until the data change. */
  select(db: Database.Database, filters: TrialFilters): Selection {
    return this.selections.get(writeTrialFilters(filters), () => {
      const found = filters.q === undefined ? null : searchTrials(this.table, db, this.words, filters.q)
      return selectTrials(this.table, filters, found)
    })
  }

  /** The counts of all facets for some filters; remembered like the selection. */
  countFacets(db: Database.Database, filters: TrialFilters): Record<TrialFacetName, CodeCounts> {
    return this.counts.get(writeTrialFilters(filters), () =>
      countFacets(this.table, this.select(db, filters)),
    )
  }

  /**
   * Ids of the selected trials in the order asked for, from `offset`, at most `limit`. A search without a sort puts
   * hits on a trial's own names and identifiers first.
   */
  page(db: Database.Database, request: TrialListRequest, offset: number, limit: number): number[] {
    const { fails, best } = this.select(db, request.filters)
    const order = this.orders.get(db, request.sort ?? DEFAULT_SORT)
    const positions = order.page(fails, request.sort === null ? best : null, offset, limit)
    return Array.from(positions, (position) => this.table.ids[position] ?? 0)
  }

  /** The labels of rows, as the vocabulary is now: who holds them keeps them, whatever is renamed later. */
  labels(): RowLabels {
    return (this.rowLabels ??= rowLabels(this.table.labelReader()))
  }

  /** Takes newest labels and parents from the store. */
  loadVocabulary(vocabulary: TrialVocabulary): void {
    if (this.table.loadVocabulary(vocabulary)) this.table.regrow()
    this.orders.dropLabelled()
    this.rowLabels = null
  }

  /** Forgets remembered answers after the data changed. */
  forgetAnswers(): void {
    this.selections.clear()
    this.counts.clear()
  }
}
