import { ENTITY_FIELDS } from '../../../domain/curation/entity-fields'
import { type RowKind, stated, textOf } from './row-kind'

const TEXTS = ['title', 'url', 'doi', 'pmid', 'publishedOn', 'retrievedOn', 'licence', 'attribution'] as const

/** Sources: what is known of a paper, page or record beside what it says. */
export const SOURCE_ROWS: RowKind = {
  async find(handle, id) {
    const row = await handle.source.findUnique({ where: { id } })
    if (!row) return null
    const texts = Object.fromEntries(TEXTS.map((field) => [field, row[field]]))
    const values = stated({ ...texts, kind: row.kind })
    return { id, label: row.title, version: row.version, isWithdrawn: false, values, missing: {} }
  },

  async write(tx, { id, version, fields, now }) {
    const { title, ...texts } = Object.fromEntries(TEXTS.map((field) => [field, textOf(fields, field)]))
    const kind = ENTITY_FIELDS.source.kind.schema.safeParse(fields.get('kind')?.value).data
    const columns = { ...texts, ...(typeof title === 'string' ? { title } : {}), ...(kind ? { kind } : {}) }
    if (version === null) {
      await tx.source.create({
        data: { kind: 'web_page', ...columns, id, title: title ?? id, createdAt: now },
      })
      return true
    }
    const raised = { ...columns, version: { increment: 1 } }
    return (await tx.source.updateMany({ where: { id, version }, data: raised })).count > 0
  },

  withdraw: null,
  dependentTrials: async () => [],
}
