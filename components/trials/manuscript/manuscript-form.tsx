import { ColumnChooser } from '../../data-table/column-chooser'
import { HiddenFields } from '../../filters/hidden-fields'
import controls from '../../forms/controls.module.css'
import button from '../../ui/button.module.css'
import { Popover } from '../../ui/popover'
import type { TrialScreen } from '../trial-screen'
import styles from './manuscript.module.css'
import { manuscriptHref } from '@/lib/client/routes'
import { chosenManuscriptColumns, MANUSCRIPT_COLUMNS } from '@/lib/domain/manuscript/manuscript-columns'
import {
  groupLabel,
  MANUSCRIPT_GROUPS,
  type ManuscriptRequest,
} from '@/lib/domain/manuscript/manuscript-request'
import { swapped } from '@/lib/domain/shared/swapped'
import { findTrialColumn } from '@/lib/domain/trials/trial-columns'

/** Which columns, in which order, grouped by what: plain forms and links, each a state of the address. */
export function ManuscriptForm({ screen, request }: { screen: TrialScreen; request: ManuscriptRequest }) {
  return (
    <div className={styles.controls}>
      <form
        key={screen.query}
        className={styles.form}
        method="get"
        action={screen.path}
        aria-label="Rows of the table"
      >
        <HiddenFields query={screen.query} except={['group', 'sort']} />
        <label className={styles.choice}>
          Group by
          <select className={controls.box} name="group" defaultValue={request.group ?? ''}>
            <option value="">no grouping</option>
            {MANUSCRIPT_GROUPS.map((group) => (
              <option key={group} value={group}>
                {groupLabel(group)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.choice}>
          Order
          <select className={controls.box} name="sort" defaultValue={request.trials.sort ?? ''}>
            {orders(request).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={button.button}>
          Draw the table
        </button>
      </form>
      <Columns screen={screen} request={request} />
    </div>
  )
}

function Columns({ screen, request }: { screen: TrialScreen; request: ManuscriptRequest }) {
  const shown = chosenManuscriptColumns(request.columns)
  const keys = shown.map(({ key }) => key)
  const hidden = MANUSCRIPT_COLUMNS.filter(({ key }) => !keys.includes(key))
  const hrefWith = (columns: readonly string[] | null) => manuscriptHref({ ...request, columns })
  return (
    <Popover label={`Columns: ${shown.length} of ${MANUSCRIPT_COLUMNS.length}`}>
      <ColumnChooser
        action={screen.path}
        query={screen.query}
        resetHref={hrefWith(null)}
        choices={[
          ...shown.map(({ key, label }, place) => ({
            key,
            label,
            isShown: true,
            upHref: place === 0 ? null : hrefWith(swapped(keys, place - 1)),
            downHref: place === keys.length - 1 ? null : hrefWith(swapped(keys, place)),
          })),
          ...hidden.map(({ key, label }) => ({ key, label, isShown: false, upHref: null, downHref: null })),
        ]}
      />
    </Popover>
  )
}

const usual: readonly { value: string; label: string }[] = [
  { value: 'startedOn', label: 'earliest start first' },
  { value: 'id', label: 'by identifier' },
  { value: 'title', label: 'by title' },
  { value: 'phase', label: 'by phase' },
  { value: 'sponsor', label: 'by lead sponsor' },
  { value: '-enrollment', label: 'most participants first' },
]

// the order an address names is kept, also where the list does not offer it
function orders({ trials: { sort, filters } }: ManuscriptRequest) {
  const first =
    filters.q === undefined
      ? [{ value: '', label: 'newest start first' }]
      : [
          { value: '', label: 'best match first' },
          { value: '-startedOn', label: 'newest start first' },
        ]
  const offered = [...first, ...usual]
  if (sort === null || offered.some(({ value }) => value === sort)) return offered
  const label = findTrialColumn(sort.replace(/^-/, ''))?.label ?? sort
  return [
    ...offered,
    { value: sort, label: sort.startsWith('-') ? `by ${label}, descending` : `by ${label}` },
  ]
}
