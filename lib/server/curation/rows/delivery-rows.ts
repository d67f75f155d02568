import type { Reader } from '../../db/handles'
import { type RowKind, stated, textOf } from './row-kind'

/** Routes: name and NCI Thesaurus code, which a curator who gives it confirms. */
export const ROUTE_ROWS: RowKind = {
  async find(handle, id) {
    const row = await handle.route.findUnique({ where: { id } })
    if (!row) return null
    const { name, version, nciThesaurusId } = row
    return {
      id,
      label: name,
      version,
      isWithdrawn: false,
      values: stated({ name, nciThesaurusId }),
      missing: {},
    }
  },

  async write(tx, { id, version, fields }) {
    const name = textOf(fields, 'name')
    const code = textOf(fields, 'nciThesaurusId')
    const columns = {
      ...(typeof name === 'string' ? { name } : {}),
      ...(code === undefined ? {} : { nciThesaurusId: code, isConfirmed: code !== null }),
    }
    if (version === null) {
      const position = await tx.route.count()
      await tx.route.create({ data: { ...columns, id, name: name ?? id, position } })
      return true
    }
    const raised = { ...columns, version: { increment: 1 } }
    return (await tx.route.updateMany({ where: { id, version }, data: raised })).count > 0
  },

  withdraw: null,
  dependentTrials: async (handle, id) => trialsGiven(handle, { routeId: id }),
}

/** Techniques: name and MeSH id. */
export const TECHNIQUE_ROWS: RowKind = {
  async find(handle, id) {
    const row = await handle.technique.findUnique({ where: { id } })
    if (!row) return null
    const { name, version, meshId } = row
    return { id, label: name, version, isWithdrawn: false, values: stated({ name, meshId }), missing: {} }
  },

  async write(tx, { id, version, fields }) {
    const name = textOf(fields, 'name')
    const columns = { ...(typeof name === 'string' ? { name } : {}), meshId: textOf(fields, 'meshId') }
    if (version === null) {
      const position = await tx.technique.count()
      await tx.technique.create({ data: { ...columns, id, name: name ?? id, position } })
      return true
    }
    const raised = { ...columns, version: { increment: 1 } }
    return (await tx.technique.updateMany({ where: { id, version }, data: raised })).count > 0
  },

  withdraw: null,
  dependentTrials: async (handle, id) => trialsGiven(handle, { techniqueId: id }),
}

async function trialsGiven(
  handle: Reader,
  where: { routeId?: string; techniqueId?: string },
): Promise<number[]> {
  const rows = await handle.administration.findMany({
    where: { ...where, endedAt: null },
    select: { trialId: true },
  })
  return [...new Set(rows.map(({ trialId }) => trialId))]
}
