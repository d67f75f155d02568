import { CITATION_FORMAT_FACTS, type CitationFormat } from '@/lib/domain/citations/citation-format'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import { writeReferences } from '@/lib/domain/citations/write-references'
import { fileHeaders } from '@/lib/server/exports/file-headers'

/** Answers with references as a file that programs for references open. */
export function citationAnswer(items: readonly CslItem[], format: CitationFormat, name: string): Response {
  const { mediaType, extension } = CITATION_FORMAT_FACTS[format]
  return new Response(writeReferences(items, format), {
    headers: fileHeaders({ mediaType, name, extension }),
  })
}
