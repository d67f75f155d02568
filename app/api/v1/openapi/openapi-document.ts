import { z } from 'zod'
import { CITATION_FORMAT_FACTS, CITATION_FORMATS } from '@/lib/domain/citations/citation-format'
import { MANUSCRIPT_COLUMNS } from '@/lib/domain/manuscript/manuscript-columns'
import { MANUSCRIPT_FORMAT_FACTS, MANUSCRIPT_FORMATS } from '@/lib/domain/manuscript/manuscript-format'
import { MANUSCRIPT_GROUPS } from '@/lib/domain/manuscript/manuscript-request'
import { EXPORT_FORMAT_FACTS, EXPORT_FORMATS, type ExportFormat } from '@/lib/domain/shared/export-format'
import { LANDSCAPE_FORMATS, LANDSCAPE_MEASURES } from '@/lib/domain/trials/landscape-shape'
import { MAP_FORMATS } from '@/lib/domain/trials/map-views'
import { TIMELINE_FORMATS } from '@/lib/domain/trials/timeline-shape'
import { CHART_FORMATS, TRIAL_CHART_NAMES } from '@/lib/domain/trials/trial-chart'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'
import { FROZEN_FILE_FORMATS } from '@/lib/domain/views/frozen-body'
import { type ComponentName, componentSchemas, reference } from './components'
import { trialFilterParameters, trialTableParameters } from './trial-parameters'

const page = z.object({
  page: z.int().min(1).optional().describe('From 1.'),
  pageSize: z.int().min(1).max(500).optional().describe('Rows a page.'),
})
const facets = z.object({ facets: z.enum(['1']).optional().describe('1 adds the counts of every facet.') })
const asOf = z.object({
  asOf: z.iso
    .date()
    .optional()
    .describe(
      'The record as it was at the end of this day, UTC; the names of vocabularies are those of today.',
    ),
})
const versions = z.object({
  from: z.int().min(1).optional().describe('A version to compare; with `to`.'),
  to: z.int().min(1).optional().describe('The version it is compared with.'),
})
const facetName = z.enum(TRIAL_FACET_NAMES)
const landscapeParameters = z.object({
  rows: facetName.optional().describe('cellType where it is not given.'),
  columns: facetName.optional().describe('phaseGroup where it is not given.'),
  split: facetName.optional().describe('One matrix for each value of this field.'),
  measure: z.enum(LANDSCAPE_MEASURES).optional().describe('What a drawing counts; other answers hold both.'),
  format: z.enum(LANDSCAPE_FORMATS).optional().describe('json where it is not given; svg draws one matrix.'),
})
const manuscriptParameters = z.object({
  format: z
    .enum(MANUSCRIPT_FORMATS)
    .describe('The first five are the table, the others its references alone.'),
  columns: z
    .array(z.enum(MANUSCRIPT_COLUMNS.map(({ key }) => key)))
    .optional()
    .describe('Column keys in order; may be repeated. Those reviews print where it is not given.'),
  group: z.enum(MANUSCRIPT_GROUPS).optional().describe('The rows are grouped by this field.'),
  sort: trialTableParameters.shape.sort,
})
const timelineParameters = z.object({
  group: facetName.optional().describe('A group for each value of this field; none where it is not given.'),
  page: z.int().min(1).optional().describe('From 1; a CSV file holds all pages.'),
  format: z.enum(TIMELINE_FORMATS).optional().describe('json where it is not given; svg draws the page.'),
})
const mapParameters = z.object({
  format: z.enum(MAP_FORMATS).optional().describe('json where it is not given.'),
})

const chartParameters = z.object({
  chart: z.enum(TRIAL_CHART_NAMES),
  format: z.enum(CHART_FORMATS).optional().describe('json where it is not given.'),
})

/** The OpenAPI 3.1 document of the public API, made from the schemas that parse and answer its requests. */
export function openApiDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cell Trial Atlas API',
      version: '1',
      description: 'Clinical trials of cell therapies, every value with its source. Read-only and open.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: paths(),
    components: { schemas: componentSchemas() },
  }
}

function paths(): Record<string, { get: object }> {
  return {
    '/trials': read('Trials of a selection', 'TrialList', [
      trialFilterParameters,
      trialTableParameters,
      page,
      facets,
    ]),
    '/trials/{id}': read(
      'Everything known of a trial, by any of its identifiers',
      'TrialDetail',
      [asOf],
      'id',
    ),
    '/trials/{id}/claims': read('What every source says of a trial', 'TrialClaims', [], 'id'),
    '/trials/{id}/history': read(
      'Who changed a trial, when, why and what, newest first',
      'RecordHistory',
      [versions],
      'id',
    ),
    '/trials/{id}/citation': references('The reference to a trial as it was on a day', [asOf], 'id'),
    '/trials/citation': references('The reference to a selection', [trialFilterParameters]),
    '/trials/crosstab': read('Counts of a selection by two fields', 'Crosstab', [
      z.object({ rows: facetName, columns: facetName }),
      trialFilterParameters,
    ]),
    '/trials/landscape': figure(
      'Trials and participants of a selection by two fields, whole or split by a third',
      'Landscape',
      landscapeParameters,
    ),
    '/trials/timeline': figure(
      'Trials of a selection by their start, whole or in groups',
      'Timeline',
      timelineParameters,
    ),
    '/trials/map': figure(
      'Trials of a selection by country, and the places of their sites',
      'TrialMap',
      mapParameters,
    ),
    '/trials/chart': figure('Counts of a selection by one field', 'TrialChart', chartParameters),
    '/trials/export': file('A selection as a file, every row of it', EXPORT_FORMATS, [
      trialFilterParameters,
      trialTableParameters,
    ]),
    '/trials/manuscript-table': manuscriptTable(),
    '/claims/export': file(
      'What every source says of a selection, one row a claim',
      ['csv', 'ndjson'],
      [trialFilterParameters],
    ),
    '/cell-types': read('The hierarchy of cell types with counts', 'CellTypeList', []),
    '/products': read('Products and product families', 'ProductList', []),
    '/cell-types/{slug}/history': read(
      'Who changed a cell type, when, why and what',
      'RecordHistory',
      [versions],
      'slug',
    ),
    '/products/{slug}': read('A product with aliases, statements and trials', 'ProductDetail', [], 'slug'),
    '/products/{slug}/citation': references('The reference to a product', [], 'slug'),
    '/views': read('Frozen views, newest first', 'FrozenViewList', [page.pick({ page: true })]),
    '/views/{id}': frozenView(),
    '/views/{id}/changes': read('What changed in a frozen view since', 'ChangesSince', [], 'id'),
    '/views/{id}/citation': references('The reference to a frozen view', [], 'id'),
    '/products/{slug}/history': read(
      'Who changed a product, when, why and what',
      'RecordHistory',
      [versions],
      'slug',
    ),
  }
}

function read(summary: string, answer: ComponentName, queries: z.ZodObject[], pathParameter?: string) {
  const content = { 'application/json': { schema: reference(answer) } }
  return operation(summary, queries, { description: summary, content }, pathParameter)
}

function file(summary: string, formats: readonly ExportFormat[], queries: z.ZodObject[]) {
  const mediaTypes = formats.map((format) => EXPORT_FORMAT_FACTS[format].mediaType.split(';')[0] ?? '')
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: {} }]))
  const format = z.object({ format: z.enum(formats) })
  return operation(summary, [format, ...queries], { description: summary, content })
}

/** What is drawn as well as counted: the numbers as JSON or CSV, and the drawing. */
function figure(summary: string, answer: ComponentName, parameters: z.ZodObject) {
  const content = {
    'application/json': { schema: reference(answer) },
    'text/csv': { schema: {} },
    'image/svg+xml': { schema: {} },
  }
  return operation(summary, [parameters, trialFilterParameters], { description: summary, content })
}

function frozenView() {
  const summary = 'A selection of trials as it was when it was frozen: it never changes'
  const format = z.object({
    format: z.enum(FROZEN_FILE_FORMATS).optional().describe('As a file to keep; JSON to read without it.'),
  })
  const content = { 'application/json': { schema: reference('FrozenView') }, 'text/csv': { schema: {} } }
  return operation(summary, [format], { description: summary, content }, 'id')
}

function manuscriptTable() {
  const summary = 'A selection as a table for a manuscript, or the references of that table'
  const mediaTypes = Object.values(MANUSCRIPT_FORMAT_FACTS).map(
    ({ mediaType }) => mediaType.split(';')[0] ?? '',
  )
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: {} }]))
  return operation(summary, [manuscriptParameters, trialFilterParameters], { description: summary, content })
}

function references(summary: string, queries: z.ZodObject[], pathParameter?: string) {
  const mediaTypes = Object.values(CITATION_FORMAT_FACTS).map(
    ({ mediaType }) => mediaType.split(';')[0] ?? '',
  )
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: {} }]))
  const format = z.object({ format: z.enum(CITATION_FORMATS) })
  return operation(summary, [format, ...queries], { description: summary, content }, pathParameter)
}

function operation(summary: string, queries: z.ZodObject[], success: object, pathParameter?: string) {
  const failure = {
    description: 'What was wrong, by name',
    content: { 'application/json': { schema: reference('Error') } },
  }
  const parameters = [
    ...(pathParameter
      ? [{ name: pathParameter, in: 'path', required: true, schema: { type: 'string' } }]
      : []),
    ...queries.flatMap(queryParameters),
  ]
  const notFound = pathParameter ? { '404': failure } : {}
  return { get: { summary, parameters, responses: { '200': success, '400': failure, ...notFound } } }
}

function queryParameters(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === 'object' ? schema : {}
    return { name, in: 'query', required: required.includes(name), description, schema: rest }
  })
}
