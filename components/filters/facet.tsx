import { FacetLine, type FacetOption } from './facet-line'
import { FacetSearch } from './facet-search'
import styles from './facet.module.css'

/**
 * One facet: its first values with their counts, and all of them in a list that can be searched. Options come in the
 * order in which they are to stand. `note` says in a word why a closed facet is closed.
 */
export function Facet(props: {
  label: string
  options: readonly FacetOption[]
  shown: number
  isOpen: boolean
  note?: string | undefined
}) {
  const { options, shown } = props
  const most = Math.max(...options.map((option) => option.count), 1)
  const chosen = options.filter((option) => option.isSelected).length
  const short = options.length <= shown + 2 ? options : keepShort(options, shown)
  return (
    <details className={styles.facet} open={props.isOpen}>
      <summary>
        <h3 className={styles.name}>{props.label}</h3>
        {chosen > 0 && <span className={styles.chosen}>{chosen} chosen</span>}
        {props.note && <span className={styles.note}>{props.note}</span>}
      </summary>
      <ul className={styles.list} data-short>
        {short.map((option) => (
          <FacetLine key={option.value} option={option} most={most} />
        ))}
      </ul>
      {short.length < options.length && (
        <details className={styles.more} data-more>
          <summary>Show all {options.length}</summary>
          <FacetSearch label={props.label} options={options} most={most} />
        </details>
      )}
    </details>
  )
}

/** The chosen values, the first ones, and whatever says that a value is missing, in the order given. */
function keepShort(options: readonly FacetOption[], shown: number): readonly FacetOption[] {
  const largest = options.filter((option) => !option.isMissing).toSorted((a, b) => b.count - a.count)
  const kept = new Set(largest.slice(0, shown))
  return options.filter((option) => option.isSelected || option.isMissing || kept.has(option))
}
