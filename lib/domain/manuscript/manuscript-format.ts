/** What a manuscript table leaves as: the table itself, then its references alone. */
export const MANUSCRIPT_FORMATS = [
  'docx',
  'latex',
  'markdown',
  'csv',
  'xlsx',
  'ris',
  'bibtex',
  'csl',
] as const
export type ManuscriptFormat = (typeof MANUSCRIPT_FORMATS)[number]

interface FormatFacts {
  label: string
  holds: 'table' | 'references'
  mediaType: string
  extension: string
}

/** What a format is called on screen, on the wire and on disk. */
export const MANUSCRIPT_FORMAT_FACTS: Record<ManuscriptFormat, FormatFacts> = {
  docx: {
    label: 'Word',
    holds: 'table',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  latex: {
    label: 'LaTeX',
    holds: 'table',
    mediaType: 'application/x-tex; charset=utf-8',
    extension: 'tex',
  },
  markdown: {
    label: 'Markdown',
    holds: 'table',
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
  },
  csv: { label: 'CSV', holds: 'table', mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  xlsx: {
    label: 'Excel',
    holds: 'table',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  ris: {
    label: 'RIS',
    holds: 'references',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
  },
  bibtex: {
    label: 'BibTeX',
    holds: 'references',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
  },
  csl: {
    label: 'CSL-JSON',
    holds: 'references',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'json',
  },
}
