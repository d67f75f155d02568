import type { CellTypeDetail } from '@/lib/domain/cell-types/cell-type-views'
import styles from './mapping-list.module.css'

type Mapping = CellTypeDetail['mappings'][number]

const SCHEMES: Record<string, string> = { CL: 'Cell Ontology', MESH: 'MeSH', UBERON: 'Uberon' }

/** Terms of other vocabularies for a cell type, with how they match and whether somebody has confirmed it. */
export function MappingList({ mappings }: { mappings: readonly Mapping[] }) {
  if (mappings.length === 0) return <em className={styles.none}>no term found yet</em>
  return (
    <ul className={styles.list}>
      {mappings.map((mapping) => (
        <li key={`${mapping.scheme} ${mapping.code}`}>
          <Term mapping={mapping} />
          <p className={styles.facts}>
            {[
              SCHEMES[mapping.scheme] ?? mapping.scheme,
              `${mapping.match} match`,
              mapping.isConfirmed ? 'confirmed' : 'not confirmed',
            ].join(' · ')}
          </p>
          {mapping.note !== null && <p className={styles.facts}>{mapping.note}</p>}
        </li>
      ))}
    </ul>
  )
}

function Term({ mapping: { scheme, code, url } }: { mapping: Mapping }) {
  const words = `${scheme}:${code}`
  if (url === null) return <span className={styles.code}>{words}</span>
  return (
    <a href={url} className={styles.code} rel="noreferrer">
      {words}
    </a>
  )
}
