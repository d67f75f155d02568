import { MISSING_LABELS, MISSING_REASONS } from '@/lib/domain/shared/missing'
import { Missing } from '../../ui/missing'
import styles from './value-text.module.css'

/** A value in the reader's words; what is missing in italics with its reason, `nothing` where nobody spoke of it. */
export function ValueText(props: { text: string | null; nothing: string; isReplaced?: boolean }) {
  const { text } = props
  if (text === null) return <em className={styles.nothing}>{props.nothing}</em>
  const reason = MISSING_REASONS.find((each) => each === text || MISSING_LABELS[each] === text)
  if (reason) return <Missing reason={reason} />
  return props.isReplaced ? <s className={styles.replaced}>{text}</s> : text
}
