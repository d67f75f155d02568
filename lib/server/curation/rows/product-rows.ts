import { z } from 'zod'
import { canonicalJson } from '../../../domain/shared/canonical-json'
import { fold } from '../../../domain/shared/fold'
import { missingByField } from '../../projection/stored-json'
import type { Reader, Transaction } from '../../db/handles'
import { codeOf, type RowChange, type RowKind, type StatedValue, stated, textOf } from './row-kind'

const TEXTS = [
  'cellTypeText', 'cellLine', 'modification', 'presentation', 'preservation', 'developer', 'description', 'identity',
  'viability', 'potency', 'passage',
] as const // prettier-ignore

/** Products and families: their own columns, and aliases, which are ended and never deleted. */
export const PRODUCT_ROWS: RowKind = {
  async find(handle, id) {
    const aliases = { where: { endedAt: null }, orderBy: { name: 'asc' } } as const
    const row = await handle.product.findUnique({ where: { id }, include: { aliases } })
    if (!row) return null
    const oneOf = (code: string | null) => (code === null ? null : [code])
    return {
      id,
      label: row.name,
      version: row.version,
      isWithdrawn: row.withdrawnAt !== null,
      values: stated({
        name: row.name,
        aliases: row.aliases.length === 0 ? null : row.aliases.map(({ name }) => name),
        family: row.familyId,
        cellType: oneOf(row.cellTypeId),
        startingMaterial: oneOf(row.startingMaterialId),
        donor: oneOf(row.donor),
        entity: oneOf(row.entityId),
        ...Object.fromEntries(TEXTS.map((field) => [field, row[field]])),
      }),
      missing: missingByField(row.missing),
    }
  },

  async write(tx, change) {
    const { id, version, fields, now } = change
    const columns = { ...columnsOf(fields), missing: await missingAfter(tx, id, fields), updatedAt: now }
    if (version === null) {
      const name = textOf(fields, 'name') ?? id
      await tx.product.create({ data: { ...columns, id, name, createdAt: now } })
    } else {
      const raised = { ...columns, version: { increment: 1 } }
      const { count } = await tx.product.updateMany({ where: { id, version }, data: raised })
      if (count === 0) return false
    }
    await writeAliases(tx, change)
    return true
  },

  async withdraw(tx, { id, version, isWithdrawn, now }) {
    const data = { withdrawnAt: isWithdrawn ? now : null, updatedAt: now, version: { increment: 1 } }
    return (await tx.product.updateMany({ where: { id, version }, data })).count > 0
  },

  async dependentTrials(handle, id) {
    const rows = await handle.administration.findMany({
      where: { OR: [{ productId: id }, { product: { familyId: id } }], endedAt: null },
      select: { trialId: true },
    })
    return [...new Set(rows.map(({ trialId }) => trialId))]
  },
}

function columnsOf(fields: RowChange['fields']) {
  const name = textOf(fields, 'name')
  return {
    ...Object.fromEntries(TEXTS.map((field) => [field, textOf(fields, field)])),
    ...(typeof name === 'string' ? { name } : {}),
    familyId: codeOf(fields, 'family'),
    cellTypeId: codeOf(fields, 'cellType'),
    startingMaterialId: codeOf(fields, 'startingMaterial'),
    donor: codeOf(fields, 'donor'),
    entityId: codeOf(fields, 'entity'),
  }
}

const NEVER_SAID = [
  'cellType',
  'startingMaterial',
  'donor',
  'entity',
  ...TEXTS.filter((field) => field !== 'description'),
]

// what a new product's source does not say, nobody has looked for
async function missingAfter(
  tx: Reader,
  id: string,
  fields: ReadonlyMap<string, StatedValue>,
): Promise<string> {
  const row = await tx.product.findUnique({ where: { id }, select: { missing: true } })
  const before = row
    ? missingByField(row.missing)
    : Object.fromEntries(NEVER_SAID.map((field) => [field, 'NOT_CAPTURED']))
  const after = new Map<string, string>(Object.entries(before))
  for (const [field, { missing }] of fields) {
    if (missing === null) after.delete(field)
    else after.set(field, missing)
  }
  return canonicalJson(Object.fromEntries(after))
}

async function writeAliases(tx: Transaction, { id, fields, citation, now }: RowChange): Promise<void> {
  const given = fields.get('aliases')
  if (!given) return
  const names = given.missing === null ? z.array(z.string()).parse(given.value) : []
  const known = await tx.productAlias.findMany({ where: { productId: id } })
  const ended = known.filter(({ name, endedAt }) => endedAt === null && !names.includes(name))
  await tx.productAlias.updateMany({
    where: { id: { in: ended.map((alias) => alias.id) } },
    data: { endedAt: now },
  })
  for (const name of new Set(names)) {
    const before = known.find((alias) => alias.name === name)
    const data = { folded: fold(name), sourceId: citation.sourceId, endedAt: null }
    if (!before) await tx.productAlias.create({ data: { ...data, id: `${id}:${name}`, productId: id, name } })
    else if (before.endedAt !== null) await tx.productAlias.update({ where: { id: before.id }, data })
  }
}
