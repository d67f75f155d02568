import type { TableLookup, TableSubjects } from '../../domain/curation/table-subjects'
import type { TableVocabulary } from '../../domain/curation/table-vocabulary'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { findTableProducts, findTableTrials } from './table-names'
import { tableProducts, tableTrials } from './table-subjects'
import { loadVocabulary } from '../claims/vocabulary'

/**
 * Finds the trials or products that the rows of a table name, with what is shown of the asked fields: published and
 * withdrawn ones, a merged trial as the one it was merged into. A name that means nothing is absent from `found`; one
 * that is not unique has several. Permission: proposal:write.
 */
export async function listTableSubjects(viewer: Viewer, lookup: TableLookup): Promise<TableSubjects> {
  authorize(viewer, 'proposal:write')
  const { kind, names, fields } = lookup
  if (kind === 'product') {
    const found = await findTableProducts(reader(), names)
    return { found, subjects: await tableProducts(reader(), idsIn(found), fields) }
  }
  const { found, trialIds } = await findTableTrials(reader(), names)
  return { found, subjects: await tableTrials(reader(), trialIds, fields) }
}

/** Gets the words a table may use: all vocabularies with the further names of their terms. Permission: proposal:write. */
export async function getTableVocabulary(viewer: Viewer): Promise<TableVocabulary> {
  authorize(viewer, 'proposal:write')
  const [terms, products, aliases, synonyms] = await Promise.all([
    loadVocabulary(reader()),
    reader().product.findMany({ where: { isFamily: true, withdrawnAt: null }, orderBy: { name: 'asc' } }),
    reader().productAlias.findMany({ where: { endedAt: null }, orderBy: { id: 'asc' } }),
    reader().conditionSynonym.findMany({ orderBy: { text: 'asc' } }),
  ])
  return {
    terms,
    families: products.map(({ id, name }) => ({ value: id, label: name })),
    synonyms: {
      product: aliases.map(({ productId, name }) => ({ value: productId, label: name })),
      condition: synonyms.map(({ conditionId, text }) => ({ value: conditionId, label: text })),
    },
  }
}

function idsIn(found: Record<string, string[]>): string[] {
  return [...new Set(Object.values(found).flat())]
}
