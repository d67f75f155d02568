import { useEffect, useRef } from 'react'
import styles from './second-factor.module.css'

/** The recovery codes, told this once; the focus goes to them, because they will not come back. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className={styles.codes} role="status" tabIndex={-1}>
      <p>
        <strong>Keep these recovery codes.</strong> Each signs you in once when the app is not at hand. They
        are shown this one time.
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
