export const CITATION_FORMATS = ['ris', 'bibtex', 'csl', 'text'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

/** What a format of references is called on screen, on the wire and on disk. */
export const CITATION_FORMAT_FACTS: Record<
  CitationFormat,
  { label: string; mediaType: string; extension: string }
> = {
  ris: { label: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8', extension: 'ris' },
  bibtex: { label: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  csl: {
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'json',
  },
  text: { label: 'Text', mediaType: 'text/plain; charset=utf-8', extension: 'txt' },
}
