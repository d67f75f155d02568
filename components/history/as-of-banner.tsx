import { sayDate } from '@/lib/domain/shared/words'
import { AppLink } from '../ui/app-link'
import { AsOfForm } from './as-of-form'
import styles from './as-of-banner.module.css'

/** Says above a record that it is shown as it was on a day, with the way back and to its history. */
export function AsOfBanner(props: { day: string; recordHref: string; historyHref: string }) {
  return (
    <section className={styles.banner} aria-label="The day this record is shown as of">
      <p>
        <strong>As it was on {sayDate(props.day)}</strong>, at the end of that day (UTC): what the atlas knew
        and had accepted by then. The names of cell types, products and other vocabularies are those of today.
      </p>
      <p className={styles.links}>
        <AppLink href={props.recordHref}>See it as it is today</AppLink>
        <AppLink href={props.historyHref}>History</AppLink>
      </p>
      <AsOfForm recordHref={props.recordHref} day={props.day} />
    </section>
  )
}
