import { EXPORT_FORMAT_FACTS, type ExportFormat } from '../../domain/shared/export-format'
import { writeDelimited } from './delimited-writer'
import type { ExportTable } from './export-table'
import { fileHeaders } from './file-headers'
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
  const { mediaType } = EXPORT_FORMAT_FACTS[file.format]
  return new Response(byteStream(chunksOf(file), file.close), {
    headers: fileHeaders({ mediaType, name: file.name, extension: file.format }),
  })
}

function chunksOf({ format, table, about }: ExportFile): AsyncIterable<string | Uint8Array> {
  if (format === 'xlsx') return writeXlsx([{ name: 'Export', table }])
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
