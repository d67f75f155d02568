import { ColumnChooser } from '../data-table/column-chooser'
import { Popover } from '../ui/popover'
import type { TrialScreen } from './trial-screen'
import { swapped } from '@/lib/domain/shared/swapped'
import { chosenTrialColumns, TRIAL_COLUMNS } from '@/lib/domain/trials/trial-columns'

/** Chooses which columns the table and the files have, and in which order. */
export function TrialColumnsPopover({ screen }: { screen: TrialScreen }) {
  const shown = chosenTrialColumns(screen.request.columns).map((column) => column.key)
  const hidden = TRIAL_COLUMNS.filter((column) => !shown.includes(column.key))
  const hrefWith = (columns: readonly string[] | null) => screen.hrefOf({ ...screen.request, columns })
  return (
    <Popover label="Columns">
      <ColumnChooser
        action={screen.path}
        query={screen.query}
        resetHref={hrefWith(null)}
        choices={[
          ...chosenTrialColumns(shown).map((column, place) => ({
            key: column.key,
            label: column.label,
            isShown: true,
            upHref: place === 0 ? null : hrefWith(swapped(shown, place - 1)),
            downHref: place === shown.length - 1 ? null : hrefWith(swapped(shown, place)),
          })),
          ...hidden.map(({ key, label }) => ({ key, label, isShown: false, upHref: null, downHref: null })),
        ]}
      />
    </Popover>
  )
}
