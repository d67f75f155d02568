import { AppLink } from '@/components/ui/app-link'
import button from '@/components/ui/button.module.css'
import { Card } from '@/components/ui/card'
import field from '@/components/ui/field.module.css'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import styles from './new-things.module.css'

interface DraftLine {
  id: string
  href: string
  title: string
  fields: number
  savedAt: string
}

/** Where entering begins: a trial by its number, anything by hand, or a draft that was left. */
export function NewThings(props: {
  kinds: readonly { href: string; noun: string; listHref: string; plural: string }[]
  drafts: readonly DraftLine[]
}) {
  return (
    <div className={styles.cards}>
      <Card title="A trial that has a registry number">
        <form method="get" action="/curate/new" className={styles.form}>
          <label className={field.label}>
            Registry number
            <input
              className={field.input}
              name="number"
              required
              placeholder="NCT06138210"
              autoComplete="off"
            />
          </label>
          <button type="submit" className={button.primary}>
            Start from it
          </button>
        </form>
        <p className={styles.note}>
          If the atlas has the record, its form opens with what the registry says, candidates too; else an
          empty form with the number filled in.
        </p>
      </Card>
      <Card title="By hand">
        <ul className={styles.kinds}>
          {props.kinds.map(({ href, noun }) => (
            <li key={href}>
              <AppLink href={href} className={button.button}>
                New {noun}
              </AppLink>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Many at once">
        <p className={styles.note}>
          A sheet of trials or products, compared with the atlas row by row and submitted as one proposal.
        </p>
        <AppLink href="/curate/table" className={button.button}>
          Paste or choose a table
        </AppLink>
      </Card>
      <Card title="Something that is there already" hint="choose it in the list of its kind">
        <ul className={styles.kinds}>
          {props.kinds.map(({ listHref, plural }) => (
            <li key={listHref}>
              <AppLink href={listHref} className={button.button}>
                Edit {plural}
              </AppLink>
            </li>
          ))}
        </ul>
      </Card>
      <Drafts drafts={props.drafts} />
    </div>
  )
}

function Drafts({ drafts }: { drafts: readonly DraftLine[] }) {
  if (drafts.length === 0) return null
  return (
    <Card title="Your drafts" hint="not seen by anybody else">
      <ul className={styles.drafts}>
        {drafts.map(({ id, href, title, fields, savedAt }) => (
          <li key={id}>
            <AppLink href={href}>{title}</AppLink>
            <span className={styles.note}>
              {sayCount(fields, 'field', 'fields')} typed, saved {sayInstant(savedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
