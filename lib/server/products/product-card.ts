import type { ProductCard } from '../../domain/products/product-views'
import type { Coded } from '../../domain/shared/coded'
import type { Prisma } from '../../../generated/prisma/client'

/** What a line of the product list shows beside the product's own columns. */
export const CARD_PARTS = {
  family: true,
  cellType: true,
  startingMaterial: true,
  entity: true,
  aliases: { where: { endedAt: null }, orderBy: { name: 'asc' } },
} as const satisfies Prisma.ProductInclude

type CardRow = Prisma.ProductGetPayload<{ include: typeof CARD_PARTS }>

/** Writes one line of the product list. */
export function productCard(row: CardRow, donors: ReadonlyMap<string, string>, trials: number): ProductCard {
  return {
    id: row.id,
    name: row.name,
    isFamily: row.isFamily,
    family: codedRow(row.family),
    aliases: row.aliases.map(({ name }) => name),
    cellType: codedRow(row.cellType),
    startingMaterial: codedRow(row.startingMaterial),
    entity: codedRow(row.entity),
    donor: codedDonor(row.donor, donors),
    developer: row.developer,
    trials,
  }
}

/** Writes a row of a vocabulary table as a coded value. */
export function codedRow(row: { id: string; name: string } | null): Coded | null {
  return row && { value: row.id, label: row.name }
}

/** Writes a donor slug as a coded value. */
export function codedDonor(slug: string | null, donors: ReadonlyMap<string, string>): Coded | null {
  return slug === null ? null : { value: slug, label: donors.get(slug) ?? slug }
}
