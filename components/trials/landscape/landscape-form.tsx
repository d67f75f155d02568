import { HiddenFields } from '../../filters/hidden-fields'
import controls from '../../forms/controls.module.css'
import { AppLink } from '../../ui/app-link'
import button from '../../ui/button.module.css'
import styles from './landscape.module.css'
import type { LandscapeView } from './landscape-view'
import { landscapeHref } from '@/lib/client/routes'
import {
  DEFAULT_LANDSCAPE,
  type LandscapeShape,
  writeLandscapeShape,
} from '@/lib/domain/trials/landscape-shape'
import { TRIAL_FILTERS } from '@/lib/domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'

interface Choice {
  value: string
  label: string
}

const fields: readonly Choice[] = TRIAL_FACET_NAMES.map((value) => ({
  value,
  label: TRIAL_FILTERS[value].label,
}))
const splits: readonly Choice[] = [{ value: '', label: 'not split' }, ...fields]
const measures: readonly Choice[] = [
  { value: 'trials', label: 'trials' },
  { value: 'participants', label: 'planned participants' },
]

const presets: readonly { label: string; shape: LandscapeShape }[] = [
  { label: 'Cell type × phase', shape: DEFAULT_LANDSCAPE },
  { label: 'Cell type × condition area', shape: { ...DEFAULT_LANDSCAPE, columns: 'conditionArea' } },
]

/** Which fields lie against each other, by which the landscape is split and what is counted: a form of plain selects. */
export function LandscapeForm({ view: { screen, shape } }: { view: LandscapeView }) {
  const written = writeLandscapeShape(shape)
  return (
    <div className={styles.controls}>
      <form key={written} className={styles.form} method="get" action={screen.path} aria-label="Lay out by">
        <HiddenFields query={screen.query} except={[]} />
        <Select label="Rows" name="rows" value={shape.rows} choices={fields} />
        <Select label="Columns" name="columns" value={shape.columns} choices={fields} />
        <Select label="Split by" name="split" value={shape.split ?? ''} choices={splits} />
        <Select label="Count" name="measure" value={shape.measure} choices={measures} />
        <button type="submit" className={button.primary}>
          Lay out
        </button>
      </form>
      <ul className={styles.presets} aria-label="Often asked for">
        {presets.map((preset) => (
          <li key={preset.label}>
            <AppLink
              href={landscapeHref(preset.shape, screen.request.filters)}
              aria-current={writeLandscapeShape(preset.shape) === written ? 'true' : undefined}
            >
              {preset.label}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Select(props: { label: string; name: string; value: string; choices: readonly Choice[] }) {
  return (
    <label className={styles.choice}>
      {props.label}
      <select className={controls.box} name={props.name} defaultValue={props.value}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
