export const EXPORT_FORMATS = ['csv', 'tsv', 'xlsx', 'json', 'ndjson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** One cell of a file: numbers stay numbers, null is a cell the column leaves empty on screen too. */
export type ExportCell = string | number | null

/** What a format is called on screen and on the wire. */
export const EXPORT_FORMAT_FACTS: Record<ExportFormat, { label: string; mediaType: string }> = {
  csv: { label: 'CSV', mediaType: 'text/csv; charset=utf-8' },
  tsv: { label: 'TSV', mediaType: 'text/tab-separated-values; charset=utf-8' },
  xlsx: {
    label: 'Excel (XLSX)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  json: { label: 'JSON', mediaType: 'application/json; charset=utf-8' },
  ndjson: { label: 'NDJSON', mediaType: 'application/x-ndjson; charset=utf-8' },
}
