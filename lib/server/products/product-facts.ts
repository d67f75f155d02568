import { z } from 'zod'
import type { ListedPart } from '../../domain/claims/listed-statement'
import { pageOrigin } from '../../domain/claims/origin'
import type { SourceNumbering } from '../../domain/claims/source-numbering'
import type { ProductRecord } from '../../domain/products/product-views'
import { missingReasonSchema } from '../../domain/shared/missing-schema'
import type { Prisma } from '../../../generated/prisma/client'
import { reader } from '../db/reader'
import { CARD_PARTS, codedDonor, codedRow } from './product-card'

/** What a product's page shows of the product itself. */
export const RECORD_PARTS = {
  ...CARD_PARTS,
  aliases: { ...CARD_PARTS.aliases, include: { source: true } },
  members: { where: { withdrawnAt: null }, orderBy: { name: 'asc' } },
} as const satisfies Prisma.ProductInclude

export type ProductRow = Prisma.ProductGetPayload<{ include: typeof RECORD_PARTS }>

const missingSchema = z.record(z.string(), missingReasonSchema)

/** Writes a product's own columns, aliases and family for reading. */
export async function productFacts(
  row: ProductRow,
  donors: ReadonlyMap<string, string>,
  numbering: SourceNumbering,
): Promise<Omit<ProductRecord, 'fields' | 'administrations' | 'statements' | 'sources'>> {
  const { id, version, name, isFamily, description, cellTypeText, cellLine, modification, presentation } = row
  const { preservation, identity, viability, potency, passage, developer } = row
  return {
    id,
    version,
    name,
    isFamily,
    isWithdrawn: row.withdrawnAt !== null,
    description,
    family: codedRow(row.family),
    members: row.members.map((member) => ({ value: member.id, label: member.name })),
    cellType: codedRow(row.cellType),
    cellTypeText,
    startingMaterial: codedRow(row.startingMaterial),
    cellLine,
    donor: codedDonor(row.donor, donors),
    entity: row.entity && { value: row.entity.id, label: row.entity.name, isCellFree: row.entity.isCellFree },
    modification,
    presentation,
    preservation,
    identity,
    viability,
    potency,
    passage,
    developer,
    indication: await loadIndication(row.indication),
    missing: missingSchema.parse(JSON.parse(row.missing)),
    aliases: row.aliases.map((alias) => ({
      name: alias.name,
      sourceNumber: alias.sourceId === null ? null : numbering.numberOf(alias.sourceId),
    })),
  }
}

/** The aliases of a product, each with the source it was read in. */
export function aliasParts({ aliases }: ProductRow): ListedPart[] {
  return aliases.flatMap(({ name, source }) => {
    if (!source) return []
    const { id, kind, url } = source
    const part = { field: 'aliases', value: [name], sourceId: id, sourceKind: kind }
    return [{ ...part, originKey: pageOrigin(url ?? source.title) }]
  })
}

async function loadIndication(condition: string | null) {
  if (condition === null) return null
  return codedRow(await reader().condition.findUnique({ where: { id: condition } }))
}
