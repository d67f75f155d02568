import styles from './file-links.module.css'

/** Links to what a chart shows as files: its numbers (CSV) and its drawing (SVG). */
export function FileLinks({ title, hrefOf }: { title: string; hrefOf: (format: 'csv' | 'svg') => string }) {
  return (
    <p className={styles.files}>
      {(['csv', 'svg'] as const).map((format) => (
        <a key={format} href={hrefOf(format)} download rel="nofollow">
          {format.toUpperCase()}
          <span className="visually-hidden"> of {title}</span>
        </a>
      ))}
    </p>
  )
}
