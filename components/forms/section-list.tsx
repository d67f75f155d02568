import styles from './section-list.module.css'

export interface SectionState {
  key: string
  title: string
  problems: number
  changes: number
}

/** The parts of a long form with their state: how many things are to be mended, else whether something was filled in. */
export function SectionList(props: {
  sections: readonly SectionState[]
  current: string
  onOpen: (key: string) => void
}) {
  return (
    <nav aria-label="Parts of this form">
      <ul className={styles.list}>
        {props.sections.map((section) => (
          <li key={section.key}>
            <button
              type="button"
              className={styles.section}
              aria-current={section.key === props.current ? 'step' : undefined}
              onClick={() => props.onOpen(section.key)}
            >
              {section.title}
              <State problems={section.problems} changes={section.changes} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function State({ problems, changes }: Pick<SectionState, 'problems' | 'changes'>) {
  if (problems > 0)
    return (
      <span className={styles.problems}>
        {problems}
        <span className="visually-hidden"> to mend</span>
      </span>
    )
  if (changes === 0) return null
  return (
    <span className={styles.changed}>
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">, {changes} changed</span>
    </span>
  )
}
