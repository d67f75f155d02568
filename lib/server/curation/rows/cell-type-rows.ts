import { ENTITY_FIELDS } from '../../../domain/curation/entity-fields'
import type { Transaction } from '../../db/handles'
import { codeOf, type RowChange, type RowKind, stated, textOf } from './row-kind'

/** Cell types: name, place in the tree, description and codes in other vocabularies. */
export const CELL_TYPE_ROWS: RowKind = {
  async find(handle, id) {
    const mappings = { orderBy: [{ scheme: 'asc' }, { code: 'asc' }] } as const
    const row = await handle.cellType.findUnique({
      where: { id },
      include: { mappings: { ...mappings, orderBy: [...mappings.orderBy] } },
    })
    if (!row) return null
    return {
      id,
      label: row.name,
      version: row.version,
      isWithdrawn: false,
      values: stated({
        name: row.name,
        parent: row.parentId,
        description: row.description,
        mappings:
          row.mappings.length === 0
            ? null
            : row.mappings.map(({ scheme, code, match, isConfirmed, note }) => ({
                scheme,
                code,
                match,
                isConfirmed,
                note,
              })),
      }),
      missing: {},
    }
  },

  async write(tx, change) {
    const { id, version, fields } = change
    const name = textOf(fields, 'name')
    const columns = {
      ...(typeof name === 'string' ? { name } : {}),
      parentId: codeOf(fields, 'parent'),
      description: textOf(fields, 'description'),
    }
    if (version === null) {
      const position = await tx.cellType.count()
      await tx.cellType.create({ data: { ...columns, id, name: name ?? id, position } })
    } else {
      const raised = { ...columns, version: { increment: 1 } }
      const { count } = await tx.cellType.updateMany({ where: { id, version }, data: raised })
      if (count === 0) return false
    }
    await writeMappings(tx, change)
    return true
  },

  withdraw: null,

  // a tree decides who disagrees with whom: every trial that states a cell type may
  async dependentTrials(handle, id) {
    const rows = await handle.trial.findMany({
      where: { cellTypes: { contains: `"${id}"` } },
      select: { id: true },
    })
    return rows.map((row) => row.id)
  },
}

async function writeMappings(tx: Transaction, { id, fields }: RowChange): Promise<void> {
  const given = fields.get('mappings')
  if (!given) return
  const mappings = given.missing === null ? ENTITY_FIELDS.cellType.mappings.schema.parse(given.value) : []
  await tx.cellTypeMapping.deleteMany({ where: { cellTypeId: id } })
  await tx.cellTypeMapping.createMany({
    data: mappings.map((mapping) => ({
      ...mapping,
      id: `${id}:${mapping.scheme}:${mapping.code}`,
      cellTypeId: id,
    })),
  })
}
