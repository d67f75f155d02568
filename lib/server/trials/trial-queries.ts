import type {
  TrialFacetName,
  TrialFilters,
  TrialListRequest,
  TrialVocabulary,
} from '../../domain/trials/trial-filters'
import type { LandscapeShape } from '../../domain/trials/landscape-shape'
import type { Landscape } from '../../domain/trials/landscape-views'
import type { TimelineShape } from '../../domain/trials/timeline-shape'
import type { Timeline } from '../../domain/trials/timeline-views'
import type { TrialMap } from '../../domain/trials/map-views'
import type { ColumnRow } from '../../domain/trials/trial-column-kinds'
import type { Crosstab, TrialList } from '../../domain/trials/trial-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { answerTrialChanges, type TrialChangesList } from './trial-changes-list'
import { answerCrosstab } from './trial-crosstab'
import { openExport, type TrialExport } from './trial-export'
import { withTrialIndex } from './trial-index-access'
import { answerLandscape } from './trial-landscape'
import { answerTrialList } from './trial-list'
import { answerMap } from './trial-map'
import { answerTimeline } from './trial-timeline'
import { trialVocabularyNow } from './trial-vocabulary'

/**
 * Lists one page of the trials a request selects, in its order; a page beyond the last is empty. With `facets`, also
 * the counts of every facet without its own choice, and what else is counted over the whole selection. Reads one state
 * of the data, the newest committed by any process. Permission: trial:read.
 */
export async function listTrials(
  viewer: Viewer,
  request: TrialListRequest,
  options: { facets: boolean },
): Promise<TrialList> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((index, db) => answerTrialList(index, db, request, options))
}

/**
 * Counts a selection by two facets; missing values are rows and columns like any other. Throws `invalid` where both
 * have too many values. Permission: trial:read.
 */
export async function crosstabTrials(
  viewer: Viewer,
  filters: TrialFilters,
  rows: TrialFacetName,
  columns: TrialFacetName,
): Promise<Crosstab> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((index, db) => answerCrosstab(index, db, { filters, rows, columns }))
}

/**
 * Lays a selection out by two facets, whole or split by a third: trials and participants of each pair. Throws `invalid`
 * where they have too many values. Permission: trial:read.
 */
export async function layOutTrials(
  viewer: Viewer,
  filters: TrialFilters,
  shape: Omit<LandscapeShape, 'measure'>,
): Promise<Landscape> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((index, db) => answerLandscape(index, db, { filters, shape }))
}

/**
 * Lists one page of a selection by its starts, whole or in groups; a page beyond the last has no trials. Permission:
 * trial:read.
 */
export async function listTimeline(
  viewer: Viewer,
  filters: TrialFilters,
  shape: TimelineShape & { pageSize: number },
): Promise<Timeline> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((index, db) =>
    answerTimeline(index, db, { filters, shape, pageSize: shape.pageSize }),
  )
}

/** Counts a selection by country, and finds the sites whose coordinates are known. Permission: trial:read. */
export async function mapTrials(viewer: Viewer, filters: TrialFilters): Promise<TrialMap> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((index, db) => answerMap(index, db, filters))
}

/**
 * Gets the values every facet can take, with labels and parents: vocabularies, and the words registries have used that
 * nobody listed. Read once a commit, for reading only. Permission: trial:read.
 */
export async function getTrialVocabulary(viewer: Viewer): Promise<TrialVocabulary> {
  authorize(viewer, 'trial:read')
  return trialVocabularyNow()
}

/**
 * Lists what changed last in a selection, newest first, each trial once and at most `most` of them. Permission:
 * trial:read.
 */
export async function listTrialChanges(
  viewer: Viewer,
  filters: TrialFilters,
  most: number,
): Promise<TrialChangesList> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((index, db) => answerTrialChanges(index, db, { filters, most }))
}

/** Lists the public ids of all trials of the default view, in their order. Permission: trial:read. */
export async function listTrialIds(viewer: Viewer): Promise<string[]> {
  authorize(viewer, 'trial:read')
  return withTrialIndex((_, db) =>
    db.column<string>(
      `SELECT "publicId" FROM "Trial" WHERE visibility = 'published' AND scope = 'in' AND "mergedIntoId" IS NULL ORDER BY "publicId"`,
    ),
  )
}

/**
 * Opens a selection for export: every row of it in the order of the table, read within one transaction, in batches of
 * flat size. Its opener closes it. Permission: trial:export.
 */
export async function openTrialExport<T>(
  viewer: Viewer,
  request: TrialListRequest,
  read: (row: ColumnRow) => T,
): Promise<TrialExport<T>> {
  authorize(viewer, 'trial:export')
  return openExport(request, read)
}
