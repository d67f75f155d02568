'use client'

import { useState } from 'react'
import { fold, foldWords } from '@/lib/domain/shared/fold'
import { FacetLine, type FacetOption } from './facet-line'
import styles from './facet.module.css'

const mostLines = 200

/** All values of a facet, narrowed by what is typed. Without scripts the whole list stands there. */
export function FacetSearch(props: { label: string; options: readonly FacetOption[]; most: number }) {
  const [words, setWords] = useState('')
  const found = words === '' ? props.options : props.options.filter((option) => fits(option.label, words))
  return (
    <>
      <input
        className={`${styles.search} needs-scripts`}
        type="search"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        aria-label={`Find in ${props.label}`}
        placeholder="Find"
        autoComplete="off"
      />
      <ul className={styles.list}>
        {found.slice(0, mostLines).map((option) => (
          <FacetLine
            key={option.value}
            option={{ ...option, focusKey: `all:${option.focusKey}` }}
            most={props.most}
          />
        ))}
      </ul>
      <p className={styles.hint} role="status">
        {hint(found.length)}
      </p>
    </>
  )
}

function fits(label: string, words: string): boolean {
  const held = foldWords(label)
  return (
    foldWords(words).every((word) => held.some((candidate) => candidate.startsWith(word))) ||
    fold(label).includes(fold(words))
  )
}

function hint(found: number): string {
  if (found === 0) return 'No value has this word.'
  return found > mostLines ? `The first ${mostLines} of ${found}; type to find others.` : ''
}
