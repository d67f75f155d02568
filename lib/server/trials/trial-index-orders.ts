import type { StoreHandle } from '../db/store-handle'
import { TrialOrder } from './trial-index-order'
import { type SortKey, sortKey } from './trial-index-sort-keys'
import type { TrialTable } from './trial-index-table'

// Beyond this many changes at once, sorting anew on the next question is cheaper than moving trials one by one.
const mostMoves = 300

/** The orders readers have asked for, each built on first use and kept current. */
export class TrialOrders {
  private readonly orders = new Map<string, { order: TrialOrder; key: SortKey }>()

  constructor(private readonly table: TrialTable) {}

  /** The order of a sort the columns allow; an unknown one is a defect of the caller, since parsers refuse it. */
  get(db: StoreHandle, sort: string): TrialOrder {
    const known = this.orders.get(sort)
    if (known) return known.order
    const key = sortKey(this.table, db, sort)
    if (!key) throw new Error(`The trial table cannot be sorted by ${sort}.`)
    const order = new TrialOrder(this.table, key)
    this.orders.set(sort, { order, key })
    return order
  }

  /** Takes trials out of all orders before their columns change. */
  remove(ids: readonly number[]): void {
    if (ids.length > mostMoves) this.orders.clear()
    for (const { order } of this.orders.values())
      for (const id of ids) if (this.table.positionOf(id) >= 0) order.remove(this.table.positionOf(id))
  }

  /** Puts trials back by their newest values. */
  insert(ids: readonly number[], db: StoreHandle): void {
    for (const [sort, { order }] of this.orders)
      for (const id of ids) {
        const position = this.table.positionOf(id)
        if (position >= 0 && !order.insert(position, db)) {
          this.orders.delete(sort)
          break
        }
      }
  }

  /** Forgets the orders that compare labels, after labels changed. */
  dropLabelled(): void {
    for (const [sort, { key }] of this.orders) if (key.usesLabels) this.orders.delete(sort)
  }
}
