import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import { roleLabel } from '@/lib/domain/users/role-labels'
import type { UserView } from '@/lib/domain/users/user-views'
import type { MemberActions } from './member-actions'
import { MemberTasks } from './member-tasks'
import styles from './member-list.module.css'

/** The members, those who may sign in first, each with what can be done folded below. */
export function MemberList(props: { members: readonly UserView[]; actions: MemberActions }) {
  return (
    <ul className={styles.list}>
      {props.members.map((member) => (
        <li key={member.id} className={styles.member}>
          <div className={styles.line} data-closed={!member.isActive || undefined}>
            <div className={styles.who}>
              <p>
                <strong>{member.name}</strong> <code>{member.handle}</code>
              </p>
              <p className={styles.hint}>{member.email}</p>
            </div>
            <p className={styles.role}>{member.isActive ? roleLabel(member.role) : 'Closed'}</p>
            <p className={styles.hint}>
              {member.hasSecondFactor ? 'second factor on' : 'no second factor'} · {saySignIns(member)}
            </p>
          </div>
          <details className={styles.tasks}>
            <summary>
              Manage <span className={styles.unseen}>{member.name}</span>
            </summary>
            <MemberTasks member={member} actions={props.actions} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function saySignIns({ signIns, lastUsedAt }: UserView): string {
  const count = signIns === 0 ? 'not signed in' : sayCount(signIns, 'open sign-in', 'open sign-ins')
  return lastUsedAt === null ? count : `${count}, last used ${sayInstant(lastUsedAt)}`
}
