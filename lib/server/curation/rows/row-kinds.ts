import type { CuratedEntity } from '../../../domain/curation/entity-fields'
import { CELL_TYPE_ROWS } from './cell-type-rows'
import { CONDITION_ROWS } from './condition-rows'
import { ROUTE_ROWS, TECHNIQUE_ROWS } from './delivery-rows'
import { PRODUCT_ROWS } from './product-rows'
import type { RowEntity, RowKind } from './row-kind'

export type { RowEntity }
import { SOURCE_ROWS } from './source-rows'
import { STATEMENT_ROWS } from './statement-rows'

/** How the rows of each kind of thing are read and written. */
export const ROW_KINDS: Record<RowEntity, RowKind> = {
  product: PRODUCT_ROWS,
  cellType: CELL_TYPE_ROWS,
  route: ROUTE_ROWS,
  technique: TECHNIQUE_ROWS,
  condition: CONDITION_ROWS,
  statement: STATEMENT_ROWS,
  source: SOURCE_ROWS,
}

/** Tells whether a kind of thing has its fields in its own row. */
export function isRowEntity(entity: CuratedEntity): entity is RowEntity {
  return Object.hasOwn(ROW_KINDS, entity)
}
