import { EXPORT_FORMAT_FACTS, type ExportFormat } from '../../domain/shared/export-format'
import { publicHeaders } from '../http/api-answer'
import { writeDelimited } from './delimited-writer'
import type { ExportTable } from './export-table'
import { writeJson, writeNdjson } from './json-writer'
import { writeXlsx } from './xlsx-writer'

export interface ExportFile {
  format: ExportFormat
  name: string // without extension; plain ASCII
  about: object // says in a JSON file what the file is
  table: ExportTable
  close: () => void
}

/**
 * Answers with a file that streams as it is read. If reading fails midway the connection breaks: an error never
 * becomes text inside a file, and a shortened file never looks whole. A reader who leaves ends the reading.
 */
export function exportAnswer(file: ExportFile): Response {
  return new Response(byteStream(chunksOf(file), file.close), {
    headers: {
      ...publicHeaders(),
      'Cache-Control': 'no-store',
      'Content-Type': EXPORT_FORMAT_FACTS[file.format].mediaType,
      'Content-Disposition': `attachment; filename="${safeName(file.name)}.${file.format}"`,
    },
  })
}

function chunksOf({ format, table, about }: ExportFile): AsyncIterable<string | Uint8Array> {
  if (format === 'xlsx') return writeXlsx(table, 'Export')
  if (format === 'json') return writeJson(table, about)
  if (format === 'ndjson') return writeNdjson(table)
  return writeDelimited(table, format === 'csv' ? ',' : '\t')
}

function byteStream(
  chunks: AsyncIterable<string | Uint8Array>,
  close: () => void,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next()
        if (!done) return controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
        close()
        controller.close()
      } catch (error) {
        close()
        controller.error(error)
      }
    },
    async cancel() {
      await iterator.return?.()
      close()
    },
  })
}

// One header, one name: whatever a search text contained, nothing but these characters reaches the header (C6).
function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 120)
}
