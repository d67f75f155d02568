import type { CitationFormat } from './citation-format'
import type { CslItem } from './csl-item'
import { sayReference } from './say-reference'
import { writeBibtex } from './write-bibtex'
import { writeRis } from './write-ris'

/** Writes references in one of the formats; text has one paragraph each. */
export function writeReferences(items: readonly CslItem[], format: CitationFormat): string {
  switch (format) {
    case 'ris':
      return writeRis(items)
    case 'bibtex':
      return writeBibtex(items)
    case 'csl':
      return `${JSON.stringify(items, null, 2)}\n`
    case 'text':
      return items.map((item) => `${sayReference(item)}\n`).join('')
  }
}
