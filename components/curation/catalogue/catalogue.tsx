import { AppLink } from '@/components/ui/app-link'
import button from '@/components/ui/button.module.css'
import field from '@/components/ui/field.module.css'
import type { CatalogueLine } from '@/lib/domain/curation/catalogue-views'
import styles from './catalogue.module.css'

/** The things of one kind as links to their forms, with a search over their names that works without scripts. */
export function Catalogue(props: {
  lines: readonly (CatalogueLine & { href: string })[]
  most: number
  path: string
  plural: string
  q: string
}) {
  return (
    <div className={styles.catalogue}>
      <form
        method="get"
        action={props.path}
        className={styles.search}
        role="search"
        aria-label={`Find ${props.plural}`}
      >
        <label className={field.label}>
          Words of the name
          <input className={field.input} type="search" name="q" defaultValue={props.q} autoComplete="off" />
        </label>
        <button type="submit" className={button.button}>
          Find
        </button>
      </form>
      {props.lines.length === 0 && (
        <p className={styles.note}>No {props.plural} have these words in their name.</p>
      )}
      <ul className={styles.lines}>
        {props.lines.map(({ id, label, hint, href }) => (
          <li key={id}>
            <AppLink href={href}>{label}</AppLink>
            {hint !== null && <span className={styles.note}>{hint}</span>}
          </li>
        ))}
      </ul>
      {props.lines.length === props.most && (
        <p className={styles.note}>Only the first {props.most} are shown: find the others by their words.</p>
      )}
    </div>
  )
}
