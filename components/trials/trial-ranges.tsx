import { RangeFilter } from '../filters/range-filter'
import type { TrialScreen } from './trial-screen'
import { sayCount } from '@/lib/domain/shared/words'
import {
  TRIAL_FILTERS,
  type TrialDateRangeName,
  type TrialNumberRangeName,
} from '@/lib/domain/trials/trial-filters'

/** A range of dates of the trials, with how many trials it hides only because the date is missing. */
export function TrialDates({ screen, name }: { screen: TrialScreen; name: TrialDateRangeName }) {
  const range = screen.request.filters.dates[name]
  return (
    <RangeFilter
      action={screen.path}
      query={screen.query}
      label={TRIAL_FILTERS[name].label}
      hint="year, month or day"
      kind="date"
      ends={[
        { name: `${name}.from`, label: 'From', value: range?.from ?? '' },
        { name: `${name}.to`, label: 'To', value: range?.to ?? '' },
      ]}
      hidden={sayHidden(screen, name)}
      isOpen={name === 'startedOn' || range !== undefined}
    />
  )
}

/** A range of numbers of the trials, with how many trials it hides only because the number is missing. */
export function TrialNumbers({ screen, name }: { screen: TrialScreen; name: TrialNumberRangeName }) {
  const range = screen.request.filters.numbers[name]
  return (
    <RangeFilter
      action={screen.path}
      query={screen.query}
      label={TRIAL_FILTERS[name].label}
      hint={name === 'window' ? 'days' : ''}
      kind="number"
      ends={[
        { name: `${name}.min`, label: 'At least', value: range?.min?.toString() ?? '' },
        { name: `${name}.max`, label: 'At most', value: range?.max?.toString() ?? '' },
      ]}
      hidden={sayHidden(screen, name)}
      isOpen={name === 'enrollment' || range !== undefined}
    />
  )
}

function sayHidden({ list }: TrialScreen, name: string): string | null {
  const hidden = list.hiddenForWantOfValue?.[name]
  if (hidden === undefined) return null
  if (hidden === 0) return 'No trial is hidden for want of a value.'
  return `${sayCount(hidden, 'trial is', 'trials are')} hidden because the value is missing.`
}
