import { projectFields } from '../../domain/claims/project'
import type { SourceNumbering } from '../../domain/claims/source-numbering'
import type { ProductRecord } from '../../domain/products/product-views'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import { type AdministrationRow, administrationView, loadAdministrations } from '../claims/administrations'
import { loadFieldTrees } from '../claims/field-trees'
import { loadStageBands } from '../claims/stage-bands'
import { loadStatements } from '../claims/trial-statements'
import { reader } from '../db/reader'

/** Loads how products are given in the published trials, by trial, each field with its statements and sources. */
export async function loadProductAdministrations(
  productIds: readonly string[],
  vocabulary: TrialVocabulary,
  numbering: SourceNumbering,
): Promise<ProductRecord['administrations']> {
  const rows = await loadAdministrations(reader(), {
    productId: { in: [...productIds] },
    trial: { visibility: 'published', scope: 'in' },
  })
  const [statements, trees, stages] = await Promise.all([
    loadStatements(reader(), [...new Set(rows.map((row) => row.trialId))]),
    loadFieldTrees(reader()),
    loadStageBands(reader()),
  ])
  const viewing = { labelOf: fieldLabels(vocabulary), trees, numbering, stages }
  return rows.map((row) => ({
    ...administrationView(row, projectFields(statements.get(row.trialId) ?? [], trees), viewing),
    ...trialOf(row),
  }))
}

function trialOf({ trial }: AdministrationRow) {
  const { publicId, title } = trial.mergedInto ?? trial
  return { trialId: publicId, trialTitle: title }
}
