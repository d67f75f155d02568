import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { projectFields } from '../../domain/claims/project'
import { AppError } from '../../domain/shared/app-error'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialDetail } from '../../domain/trials/trial-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadAdministrations } from '../claims/administrations'
import { loadFieldTrees } from '../claims/field-trees'
import { loadSourceViews } from '../claims/source-views'
import { loadStageBands } from '../claims/stage-bands'
import { loadStatements } from '../claims/trial-statements'
import { readDataVersion } from '../db/change'
import { reader } from '../db/reader'
import { findTrial } from './find-trial'
import { detailFields } from './trial-detail-fields'
import { DETAIL_PARTS, detailParts } from './trial-detail-parts'
import { listNeighbours } from './trial-neighbours'
import { getTrialVocabulary } from './trial-queries'
import { listSameProduct, loadRelations } from './trial-relations'
import { loadTrialRows } from './trial-rows'

/**
 * Finds the public id of the trial an identifier means (any registry's number in any case, `hPSCreg 176`, other
 * identifiers with `/` written `-`); null when there is none. Permission: trial:read.
 */
export async function findTrialPublicId(viewer: Viewer, identifier: string): Promise<string | null> {
  authorize(viewer, 'trial:read')
  return (await findTrial(identifier))?.publicId ?? null
}

/**
 * Gets everything known of one trial: fields with all their statements, administrations, parts, relations, neighbours
 * and the sources they name, numbered in the order of the page. Throws `notFound`. Permission: trial:read.
 */
export async function getTrialDetail(viewer: Viewer, identifier: string): Promise<TrialDetail> {
  authorize(viewer, 'trial:read')
  const found = await findTrial(identifier)
  if (!found) throw new AppError('notFound', `There is no trial “${identifier}” in this atlas.`)
  const [{ trial, row, statements, administrations }, vocabulary, trees, stages, dataVersion] =
    await Promise.all([
      loadTrial(found.id),
      getTrialVocabulary(viewer),
      loadFieldTrees(reader()),
      loadStageBands(reader()),
      readDataVersion(),
    ])
  const numbering = startSourceNumbering()
  const labelOf = fieldLabels(vocabulary)
  const projected = projectFields(statements, trees)
  const fields = detailFields(projected, administrations, { labelOf, trees, numbering, stages })
  const parts = detailParts(trial, (status) => labelOf('status', status), numbering)
  const relations = await loadRelations(found.id, numbering)
  const productIds = row.products.map(({ value }) => value)
  const sameProduct = await listSameProduct(found.id, productIds, (group) => labelOf('phase', group))
  const related = [...relations.map(({ trialId }) => trialId), ...sameProduct.map(({ id }) => id)]
  return {
    id: trial.publicId,
    version: trial.version,
    row,
    ...fields,
    ...parts,
    relations,
    sameProduct,
    neighbours: await listNeighbours(viewer, row, related),
    sources: await loadSourceViews(reader(), numbering.ids()),
    dataDate: trial.dataDate,
    dataVersion,
  }
}

async function loadTrial(id: number) {
  const [trial, [row], statements, administrations] = await Promise.all([
    reader().trial.findUniqueOrThrow({ where: { id }, include: DETAIL_PARTS }),
    loadTrialRows([id]),
    loadStatements(reader(), [id]),
    loadAdministrations(reader(), { OR: [{ trialId: id }, { trial: { mergedIntoId: id } }] }),
  ])
  if (!row) throw new Error(`Trial ${trial.publicId} has no row`)
  return { trial, row, statements: statements.get(id) ?? [], administrations }
}
