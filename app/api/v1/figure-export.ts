import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import type { ExportCell } from '@/lib/domain/shared/export-format'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import type { TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { env } from '@/lib/server/env'
import { exportAnswer } from '@/lib/server/exports/export-answer'
import { fileHeaders } from '@/lib/server/exports/file-headers'
import { listTrials } from '@/lib/server/trials/trial-queries'

/** The numbers of a figure as a CSV file; `name` is without extension. */
export function csvAnswer(
  name: string,
  headings: readonly string[],
  batches: Iterable<ExportCell[][]>,
): Response {
  return exportAnswer({
    format: 'csv',
    name,
    about: {},
    table: { headings, batches: inTurn(batches) },
    close: () => undefined,
  })
}

/** A drawing as an SVG file. */
export function svgAnswer(name: string, drawing: string): Response {
  return new Response(drawing, {
    headers: fileHeaders({ mediaType: 'image/svg+xml; charset=utf-8', name, extension: 'svg' }),
  })
}

/** What a drawing says above and below itself: the sentence of its selection, and where it stands (`address` is a path). */
export async function figureWords(
  viewer: Viewer,
  asked: { filters: TrialFilters; vocabulary: TrialVocabulary; address: string },
): Promise<{ heading: string; address: string }> {
  const list = await listTrials(viewer, facetsRequest(asked.filters), { facets: false })
  const { heading } = describeTrialFilters(asked.filters, asked.vocabulary, list)
  return { heading, address: `${env().appOrigin}${asked.address}` }
}

async function* inTurn(batches: Iterable<ExportCell[][]>) {
  yield* batches
}
