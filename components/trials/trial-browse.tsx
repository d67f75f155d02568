import { SortForm } from '../data-table/sort-form'
import { CopyLinkButton } from '../ui/copy-link-button'
import { ProgressBar } from '../ui/progress-bar'
import { FilterDrawer } from './filter-drawer'
import { FreezePopover } from './freeze-popover'
import { TrialChips } from './trial-chips'
import { TrialColumnsPopover } from './trial-columns-popover'
import { TrialExportPopover } from './trial-export-popover'
import { TrialFilterPanel } from './trial-filter-panel'
import { TrialHeading } from './trial-heading'
import { TrialPhaseStrip } from './trial-phase-strip'
import { AddressProblems } from '../ui/address-problems'
import type { TrialScreen } from './trial-screen'
import { NoSuchPage, NothingMatches, NoTrialsYet } from './trial-states'
import { TrialTable } from './trial-table'
import { TrialTableFoot } from './trial-table-foot'
import styles from './trial-browse.module.css'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { trialFilterChips } from '@/lib/domain/trials/trial-filter-chips'
import { TRIAL_COLUMNS } from '@/lib/domain/trials/trial-columns'
import { DEFAULT_SORT } from '@/lib/domain/trials/trial-table-codec'

/** The table of trials with everything around it: filters at the side; heading, chips, strip and table in the middle. */
export function TrialBrowse({ screen, freeze }: { screen: TrialScreen; freeze: FormAction | null }) {
  const chosen = trialFilterChips(screen.request.filters, screen.vocabulary).length
  return (
    <div className={styles.page}>
      <ProgressBar isBusy={screen.isBusy} />
      <FilterDrawer chosen={chosen} total={screen.list.total}>
        <TrialFilterPanel screen={screen} />
      </FilterDrawer>
      <div className={styles.content} id="results">
        <TrialHeading screen={screen} where="Trials" />
        <AddressProblems problems={screen.problems} />
        <div className={styles.controls}>
          <TrialChips screen={screen} />
          <div className={styles.buttons}>
            <TrialColumnsPopover screen={screen} />
            <CopyLinkButton />
            <FreezePopover screen={screen} freeze={freeze} />
            <TrialExportPopover screen={screen} />
          </div>
        </div>
        <TrialPhaseStrip screen={screen} />
        <SortForm action={screen.path} query={screen.query} sort={currentSort(screen)} choices={SORTS} />
        <Rows screen={screen} />
      </div>
    </div>
  )
}

function Rows({ screen }: { screen: TrialScreen }) {
  if (screen.list.total === 0)
    return screen.list.atlasTotal === 0 ? <NoTrialsYet /> : <NothingMatches screen={screen} />
  if (screen.list.data.length === 0) return <NoSuchPage screen={screen} />
  return (
    <>
      <TrialTable screen={screen} />
      <TrialTableFoot screen={screen} />
    </>
  )
}

function currentSort({ request }: TrialScreen): string {
  return request.sort ?? (request.filters.q === undefined ? DEFAULT_SORT : '')
}

const SORTS = [
  { value: '', label: 'Best hits first' },
  ...TRIAL_COLUMNS.filter((column) => column.isSortable && column.isDefault).flatMap(({ key, label }) => [
    { value: key, label: `${label}, ascending` },
    { value: `-${key}`, label: `${label}, descending` },
  ]),
]
