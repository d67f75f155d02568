import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import type { ExportTable } from './export-table'

/**
 * Writes a workbook with one sheet through the streaming writer. Text goes into typed text cells, which a spreadsheet
 * never evaluates, so it needs no escape; numbers stay numbers. The workbook is only ever written, never read.
 */
export function writeXlsx(table: ExportTable, sheetName: string): AsyncIterable<Uint8Array> {
  const stream = new PassThrough()
  writeSheet(table, sheetName, stream).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return stream
}

async function writeSheet(table: ExportTable, sheetName: string, stream: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false })
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...table.headings]).commit()
  for await (const rows of table.batches) {
    for (const cells of rows) sheet.addRow([...cells]).commit()
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve))
  }
  await workbook.commit()
}
