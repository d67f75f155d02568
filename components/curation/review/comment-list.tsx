import { sayInstant } from '@/lib/domain/shared/say-instant'
import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import styles from './comment-list.module.css'

/** What people wrote, oldest first. */
export function CommentList(props: { comments: ProposalDetail['conversation']; label: string }) {
  if (props.comments.length === 0) return null
  return (
    <ol className={styles.list} aria-label={props.label}>
      {props.comments.map((comment) => (
        <li key={comment.id}>
          <p className={styles.by}>
            <strong>{comment.by.isMe ? 'You' : comment.by.handle}</strong>,{' '}
            <time dateTime={comment.at}>{sayInstant(comment.at)}</time>
          </p>
          <p className={styles.body}>{comment.body}</p>
        </li>
      ))}
    </ol>
  )
}
