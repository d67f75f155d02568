import { projectFields } from '../../domain/claims/project'
import { startSourceNumbering } from '../../domain/claims/source-numbering'
import type { ProjectedField } from '../../domain/claims/statement'
import {
  type CitableSource,
  type Manuscript,
  type ManuscriptTrial,
  MOST_MANUSCRIPT_ROWS,
} from '../../domain/manuscript/manuscript-views'
import { groupBy } from '../../domain/shared/group-by'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialListRequest } from '../../domain/trials/trial-filters'
import type { TrialRow } from '../../domain/trials/trial-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { type AdministrationRow, loadAdministrations } from '../claims/administrations'
import { loadFieldTrees } from '../claims/field-trees'
import { loadSourceViews } from '../claims/source-views'
import { loadStageBands } from '../claims/stage-bands'
import { loadTrialEvidence } from '../claims/trial-statements'
import { reader } from '../db/reader'
import { detailFields } from './trial-detail-fields'
import { withTrialIndex } from './trial-index-access'
import { answerTrialList } from './trial-list'
import { getTrialVocabulary } from './trial-queries'

/**
 * Reads the first trials of a selection, in its order, with every statement behind their values: what a manuscript table is
 * made of. At most MOST_MANUSCRIPT_ROWS of them; `total` says how many there are. Permission: trial:read.
 */
export async function readManuscript(viewer: Viewer, request: TrialListRequest): Promise<Manuscript> {
  authorize(viewer, 'trial:read')
  const asked = { ...request, page: 1, pageSize: MOST_MANUSCRIPT_ROWS }
  const list = await withTrialIndex((index, db) => answerTrialList(index, db, asked, { facets: false }))
  const { total, atlasTotal, dataDate, dataVersion } = list
  const numbering = startSourceNumbering()
  const [evidence, vocabulary, trees, stages] = await Promise.all([
    loadEvidence(list.data),
    getTrialVocabulary(viewer),
    loadFieldTrees(reader()),
    loadStageBands(reader()),
  ])
  const viewing = { labelOf: fieldLabels(vocabulary), trees, numbering, stages }
  const trials = evidence.map(({ row, statements, administrations }): ManuscriptTrial => {
    const projected: ProjectedField[] = projectFields(statements, trees)
    return { row, ...detailFields(projected, administrations, viewing) }
  })
  return { trials, sources: await loadCitable(numbering.ids()), total, atlasTotal, dataDate, dataVersion }
}

/** What all sources say of the trials of these rows, and what is given in them; in the order of the rows. */
async function loadEvidence(rows: readonly TrialRow[]) {
  const found = await reader().trial.findMany({
    where: { publicId: { in: rows.map(({ id }) => id) } },
    select: { id: true, publicId: true },
  })
  const idOf = new Map(found.map(({ id, publicId }) => [publicId, id]))
  const evidence = await loadTrialEvidence(reader(), [...idOf.values()])
  const everyId = [...evidence.values()].flatMap(({ groupIds }) => groupIds)
  const given = groupBy(
    await loadAdministrations(reader(), { trialId: { in: everyId } }),
    ({ trialId }) => trialId,
  )
  return rows.map((row) => {
    const { groupIds = [], statements = [] } = evidence.get(idOf.get(row.id) ?? 0) ?? {}
    const administrations = groupIds.flatMap((id): AdministrationRow[] => given.get(id) ?? [])
    return { row, statements, administrations }
  })
}

async function loadCitable(ids: readonly string[]): Promise<CitableSource[]> {
  const [views, numbers] = await Promise.all([
    loadSourceViews(reader(), ids),
    reader().source.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, doi: true, pmid: true },
    }),
  ])
  const numbersOf = new Map(numbers.map((source) => [source.id, source]))
  return views.map((view) => ({
    ...view,
    doi: numbersOf.get(view.id)?.doi ?? null,
    pmid: numbersOf.get(view.id)?.pmid ?? null,
  }))
}
