import type { ExportCell } from '@/lib/domain/shared/export-format'
import { exportAnswer } from '@/lib/server/exports/export-answer'
import { fileHeaders } from '@/lib/server/exports/file-headers'

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

async function* inTurn(batches: Iterable<ExportCell[][]>) {
  yield* batches
}
