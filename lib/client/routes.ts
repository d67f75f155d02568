import type { CitationFormat } from '../domain/citations/citation-format'
import { type ComparisonRequest, writeComparison } from '../domain/comparison/comparison-request'
import type { ManuscriptFormat } from '../domain/manuscript/manuscript-format'
import { type ManuscriptRequest, writeManuscriptRequest } from '../domain/manuscript/manuscript-request'
import type { ExportFormat } from '../domain/shared/export-format'
import { type LandscapeShape, writeLandscapeShape } from '../domain/trials/landscape-shape'
import { type TimelineShape, writeTimelineShape } from '../domain/trials/timeline-shape'
import type { TrialChartName } from '../domain/trials/trial-chart'
import type { TrialFilters, TrialListRequest } from '../domain/trials/trial-filters'
import { EMPTY_REQUEST, writeTrialFilters, writeTrialRequest } from '../domain/trials/trial-filter-codec'

/** The page of one trial, by its public id. */
export function trialHref(id: string): string {
  return `/trials/${encodeURIComponent(id)}`
}

/** A trial as it was at the end of a day. */
export function trialAsOfHref(id: string, day: string): string {
  return withQuery(trialHref(id), `asOf=${day}`)
}

/** The address, within a trial's page, of the card that shows what sources say of a field they disagree on. */
export function disagreementId(field: string, administration?: string | null): string {
  return ['disagreement', field, ...(administration == null ? [] : [administration])].join('-')
}

/** The card of a trial's page with all statements on a field sources disagree on. */
export function disagreementHref(trialId: string, field: string, administration: string | null): string {
  return `${trialHref(trialId)}#${disagreementId(field, administration)}`
}

/** Records side by side, in the order of their identifiers. */
export function compareHref(request: ComparisonRequest): string {
  return withQuery('/compare', writeComparison(request))
}

/** Where a trial is withdrawn, and a withdrawn one reinstated. */
export function withdrawHref(trialId: string): string {
  return `/curate/trials/${encodeURIComponent(trialId)}/withdraw`
}

/** The page of one proposal, for who may open it. */
export function proposalHref(id: string): string {
  return `/curate/proposals/${encodeURIComponent(id)}`
}

/** The history of a record, by the page of the record. */
export function historyHref(recordHref: string): string {
  return `${recordHref}/history`
}

/** The trial table showing exactly this request; the default view has no parameters. */
export function trialsHref(request: TrialListRequest): string {
  return withQuery('/trials', writeTrialRequest(request))
}

/** The trial table of filters in their one spelling, as a frozen view keeps them. */
export function selectionHref(query: string): string {
  return withQuery('/trials', query)
}

/** The dashboard over the same selection; it has no pages, order or columns of its own. */
export function dashboardHref(request: TrialListRequest): string {
  return withQuery('/', writeTrialRequest({ ...EMPTY_REQUEST, filters: request.filters }))
}

/** Another page over the same selection: it keeps the filters, and nothing of how this page showed them. */
export function wayHref(path: string, filters: TrialFilters): string {
  return withQuery(path, writeTrialFilters(filters))
}

/** A selection laid out by two fields, whole or split by a third. */
export function landscapeHref(shape: LandscapeShape, filters: TrialFilters): string {
  return withQuery('/landscape', landscapeQuery(shape, filters))
}

/** The numbers (CSV) or the drawing (SVG, of a landscape that is not split) of the same landscape as a file. */
export function landscapeFileHref(
  shape: LandscapeShape,
  filters: TrialFilters,
  format: 'csv' | 'svg',
): string {
  return fileHref('/api/v1/trials/landscape', format, landscapeQuery(shape, filters))
}

/** A selection as a manuscript prints it: filters, order, columns and grouping. */
export function manuscriptHref(request: ManuscriptRequest): string {
  return withQuery('/manuscript-table', writeManuscriptRequest(request))
}

/** The same table as a file, or its references alone. */
export function manuscriptFileHref(request: ManuscriptRequest, format: ManuscriptFormat): string {
  return fileHref('/api/v1/trials/manuscript-table', format, writeManuscriptRequest(request))
}

/** A page of a selection by its starts, whole or in groups. */
export function timelineHref(shape: TimelineShape, filters: TrialFilters): string {
  return withQuery('/timeline', timelineQuery(shape, filters))
}

/** The whole timeline as CSV, or the drawing of one of its pages. */
export function timelineFileHref(shape: TimelineShape, filters: TrialFilters, format: 'csv' | 'svg'): string {
  return fileHref('/api/v1/trials/timeline', format, timelineQuery(shape, filters))
}

/** A selection on the map of the world. */
export function mapHref(filters: TrialFilters): string {
  return wayHref('/map', filters)
}

/** The numbers or the drawing of a map as a file. */
export function mapFileHref(filters: TrialFilters, format: 'csv' | 'svg'): string {
  return fileHref('/api/v1/trials/map', format, writeTrialFilters(filters))
}

/** The numbers (CSV) or the drawing (SVG) of one chart of a selection as a file. */
export function chartFileHref(chart: TrialChartName, filters: TrialFilters, format: 'csv' | 'svg'): string {
  return fileHref('/api/v1/trials/chart', format, joined(`chart=${chart}`, writeTrialFilters(filters)))
}

/** The file of exactly this view: same selection, order and columns, all pages. */
export function exportHref(request: TrialListRequest, format: ExportFormat): string {
  const view = writeTrialRequest({
    ...request,
    page: EMPTY_REQUEST.page,
    pageSize: EMPTY_REQUEST.pageSize,
  })
  return fileHref('/api/v1/trials/export', format, view)
}

/** The reference to a trial, a product, a frozen view (`/trials/x`) or a selection (`/trials`) as a file. */
export function citationHref(path: string, format: CitationFormat, query: string): string {
  return fileHref(`/api/v1${path}/citation`, format, query)
}

/** The feed of what changes in the same selection. */
export function feedHref(request: TrialListRequest): string {
  return withQuery('/feeds/trials.atom', writeTrialRequest({ ...EMPTY_REQUEST, filters: request.filters }))
}

/** The frozen views, newest first. */
export function frozenViewsHref(page: number): string {
  return withQuery('/views', page === 1 ? '' : `page=${String(page)}`)
}

/** A frozen view, at a page of its table. */
export function frozenViewHref(id: string, page = 1): string {
  return withQuery(`/views/${encodeURIComponent(id)}`, page === 1 ? '' : `page=${String(page)}`)
}

/** The rows of a frozen view as a file. */
export function frozenViewFileHref(id: string, format: 'csv' | 'json'): string {
  return `/api/v1/views/${encodeURIComponent(id)}?format=${format}`
}

/** The form to sign in, which comes back to where one was. */
export function signInHref(next: string): string {
  return withQuery('/login', new URLSearchParams({ next }).toString())
}

/** The page of one cell type. */
export function cellTypeHref(slug: string): string {
  return `/cell-types/${encodeURIComponent(slug)}`
}

/** The page of one product or product family. */
export function productHref(slug: string): string {
  return `/products/${encodeURIComponent(slug)}`
}

/** The address of the form about one thing; `kind` is the plural segment, such as `trials` or `cell-types`. */
export function editHref(kind: string, id: string, field?: string): string {
  const path = `/curate/${kind}/${encodeURIComponent(id)}/edit`
  return field === undefined ? path : `${path}?field=${encodeURIComponent(field)}`
}

/** The address of the form for one value of a trial, which needs no scripts. */
export function valueHref(trialId: string, field: string): string {
  return `/curate/trials/${encodeURIComponent(trialId)}/value/${encodeURIComponent(field)}`
}

/** The address of the form for a new thing; `draft` finds one that was begun. */
export function newHref(kind: string, draft?: string): string {
  return withQuery(`/curate/${kind}/new`, draft === undefined ? '' : `draft=${encodeURIComponent(draft)}`)
}

function fileHref(path: string, format: string, query: string): string {
  return withQuery(path, joined(`format=${format}`, query))
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('&')
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}

function landscapeQuery(shape: LandscapeShape, filters: TrialFilters): string {
  return joined(writeLandscapeShape(shape), writeTrialFilters(filters))
}

function timelineQuery(shape: TimelineShape, filters: TrialFilters): string {
  return joined(writeTimelineShape(shape), writeTrialFilters(filters))
}
