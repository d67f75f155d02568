import {
  CITATION_FORMAT_FACTS,
  CITATION_FORMATS,
  type CitationFormat,
} from '@/lib/domain/citations/citation-format'
import { sayReference } from '@/lib/domain/citations/say-reference'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import buttonStyles from '../ui/button.module.css'
import styles from './cite-card.module.css'
import { SideCard } from './record-layout'

/** How to cite what is shown: the reference as text, and as files for programs. `href` gives the file of a format. */
export function CiteCard({ item, href }: { item: CslItem; href: (format: CitationFormat) => string }) {
  return (
    <SideCard title="Cite">
      <p className={styles.reference}>{sayReference(item)}</p>
      <p className={styles.formats}>
        {CITATION_FORMATS.filter((format) => format !== 'text').map((format) => (
          <a key={format} className={buttonStyles.button} href={href(format)} download rel="nofollow">
            {CITATION_FORMAT_FACTS[format].label}
          </a>
        ))}
      </p>
    </SideCard>
  )
}
