import styles from './manuscript.module.css'
import { Marks } from './marks'
import { sayCount } from '@/lib/domain/shared/words'
import type { ManuscriptTable } from '@/lib/domain/manuscript/manuscript-table'

/** What stands below a table: footnotes, abbreviations, and the references the numbers name. */
export function ManuscriptNotes({
  table: { footnotes, abbreviations, references },
}: {
  table: ManuscriptTable
}) {
  return (
    <div className={styles.notes}>
      {footnotes.length > 0 && (
        <ul aria-label="Footnotes">
          {footnotes.map(({ mark, text }) => (
            <li key={mark}>
              <Marks marks={[mark]} /> {text}
            </li>
          ))}
        </ul>
      )}
      {abbreviations.length > 0 && (
        <p>
          <b>Abbreviations:</b> {abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ')}.
        </p>
      )}
      <h2>References</h2>
      <p className={styles.hint}>
        {sayCount(references.length, 'reference', 'references')}: what the values shown rest on, what
        disagrees with them, and the atlas. They hold what the atlas knows of a source, nothing is filled in.
      </p>
      <ol>
        {references.map(({ number, text, item }) => (
          <li key={number}>
            <Reference
              text={text}
              address={item.DOI === undefined ? item.URL : `https://doi.org/${item.DOI}`}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Reference({ text, address }: { text: string; address: string | undefined }) {
  if (address === undefined || !/^https?:\/\//.test(address) || !text.endsWith(address)) return text
  return (
    <>
      {text.slice(0, -address.length)}
      <a href={address} rel="noopener">
        {address}
      </a>
    </>
  )
}
