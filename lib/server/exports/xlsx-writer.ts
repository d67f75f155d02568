import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import type { ExportTable } from './export-table'

/** One sheet of a workbook on its way into a file. */
export interface WorkbookSheet {
  name: string
  table: ExportTable
}

/**
 * Writes a workbook, sheet by sheet, through the streaming writer. Text goes into typed text cells, which a spreadsheet
 * never evaluates, so it needs no escape; numbers stay numbers. The workbook is only ever written, never read.
 */
export function writeXlsx(sheets: readonly WorkbookSheet[]): AsyncIterable<Uint8Array> {
  const stream = new PassThrough()
  writeSheets(sheets, stream).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return stream
}

async function writeSheets(sheets: readonly WorkbookSheet[], stream: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false })
  for (const { name, table } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow([...table.headings]).commit()
    for await (const rows of table.batches) {
      for (const cells of rows) sheet.addRow([...cells]).commit()
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve))
    }
    sheet.commit()
  }
  await workbook.commit()
}
