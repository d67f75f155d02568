import { HiddenFields } from '../filters/hidden-fields'
import controls from '../forms/controls.module.css'
import { AppLink } from '../ui/app-link'
import button from '../ui/button.module.css'
import styles from './choice-form.module.css'
import type { TrialScreen } from './trial-screen'
import { TRIAL_FILTERS } from '@/lib/domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'

export interface Choice {
  value: string
  label: string
}

/** Every field trials can be laid out by. */
export const FIELD_CHOICES: readonly Choice[] = TRIAL_FACET_NAMES.map((value) => ({
  value,
  label: TRIAL_FILTERS[value].label,
}))

/**
 * How a page shows its selection: a form of plain selects that works without scripts and keeps the filters, and links to
 * what is often asked for.
 */
export function ChoiceForm(props: {
  screen: TrialScreen
  label: string
  submit: string
  selects: readonly { label: string; name: string; value: string; choices: readonly Choice[] }[]
  often: readonly { label: string; href: string; isCurrent: boolean }[]
}) {
  const { screen, selects } = props
  return (
    <div className={styles.controls}>
      <form
        key={selects.map(({ value }) => value).join()}
        className={styles.form}
        method="get"
        action={screen.path}
        aria-label={props.label}
      >
        <HiddenFields query={screen.query} except={[]} />
        {selects.map((select) => (
          <label key={select.name} className={styles.choice}>
            {select.label}
            <select className={controls.box} name={select.name} defaultValue={select.value}>
              {select.choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className={button.primary}>
          {props.submit}
        </button>
      </form>
      <ul className={styles.often} aria-label="Often asked for">
        {props.often.map(({ label, href, isCurrent }) => (
          <li key={label}>
            <AppLink href={href} aria-current={isCurrent ? 'true' : undefined}>
              {label}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
