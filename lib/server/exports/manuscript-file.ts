import { writeReferences } from '../../domain/citations/write-references'
import type { ManuscriptFormat } from '../../domain/manuscript/manuscript-format'
import { manuscriptSheets, type Sheet, tableSheet } from '../../domain/manuscript/manuscript-sheets'
import type { ManuscriptTable } from '../../domain/manuscript/manuscript-table'
import { writeLatex } from '../../domain/manuscript/write-latex'
import { writeMarkdown } from '../../domain/manuscript/write-markdown'
import { writeDelimited } from './delimited-writer'
import { writeDocx } from './docx-writer'
import type { ExportTable } from './export-table'
import { writeXlsx } from './xlsx-writer'

/** Writes a manuscript table, or its references alone, as the bytes of a file of that format. */
export async function manuscriptFile(
  table: ManuscriptTable,
  format: ManuscriptFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'docx':
      return Uint8Array.from(await writeDocx(table))
    case 'latex':
      return bytes(writeLatex(table))
    case 'markdown':
      return bytes(writeMarkdown(table))
    case 'csv':
      return joined(writeDelimited(exportTable(tableSheet(table)), ','))
    case 'xlsx':
      return joined(
        writeXlsx(manuscriptSheets(table).map((sheet) => ({ name: sheet.name, table: exportTable(sheet) }))),
      )
    case 'ris':
    case 'bibtex':
    case 'csl':
      return bytes(
        writeReferences(
          table.references.map(({ item }) => item),
          format,
        ),
      )
  }
}

function exportTable({ headings, rows }: Sheet): ExportTable {
  return { headings, batches: oneBatch(rows) }
}

async function* oneBatch<T>(rows: T): AsyncGenerator<T> {
  yield rows
}

async function joined(chunks: AsyncIterable<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? bytes(chunk) : chunk)
  return Uint8Array.from(Buffer.concat(parts))
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text.toWellFormed(), 'utf8'))
}
