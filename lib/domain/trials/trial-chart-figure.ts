import { barsSvg } from '../charts/bars-svg'
import { yearsSvg } from '../charts/years-svg'
import { largest } from '../shared/largest'
import { lowerFirst, sayCount, sayDate } from '../shared/words'
import type { FacetLine } from './facet-lines'
import type { TrialChart } from './trial-chart'
import { TRIAL_FILTERS } from './trial-filters'
import type { TrialList } from './trial-views'

const mostBars = 40

/** Draws a chart of a selection as an SVG figure, with the sentence above and what it rests on below. */
export function trialChartFigure(
  chart: TrialChart,
  { list, heading, address }: { list: TrialList; heading: string; address: string },
): string {
  const isAnyChosen = chart.lines.some(({ isSelected }) => isSelected)
  const lines = chart.lines.map((line) => ({ ...line, isAside: isAnyChosen && !line.isSelected }))
  const known = lines.filter(({ isMissing }) => !isMissing)
  const missing = lines.filter(({ isMissing }) => isMissing)
  const words = {
    title: heading,
    subtitle: `Trials by ${lowerFirst(chart.label)}`,
    caption: [
      isAnyChosen &&
        `Paler: what is not chosen, counted in the ${sayCount(chart.trials, 'trial', 'trials')} of the same selection without that choice.`,
      sayRepeats(chart),
      known.length > mostBars && `Drawn are the ${mostBars} largest of ${known.length} values.`,
      `Cell Trial Atlas, data as of ${sayDate(list.dataDate)}, version ${list.dataVersion}.`,
      address,
    ].filter((line) => typeof line === 'string'),
  }
  if (chart.name !== 'startYear')
    return barsSvg({ ...words, bars: [...largest(known, mostBars), ...missing] })
  return yearsSvg({ ...words, caption: [...missing.map(sayMissing), ...words.caption], years: known })
}

function sayMissing({ label, count }: FacetLine): string {
  return `Start date ${label}: ${sayCount(count, 'trial', 'trials')}.`
}

function sayRepeats({ name, lines, trials }: TrialChart): string | false {
  if (lines.reduce((sum, { count }) => sum + count, 0) <= trials) return false
  const isTree = name !== 'startYear' && name !== 'enrollment' && 'isTree' in TRIAL_FILTERS[name]
  return `A trial counts in each of its values${isTree ? ', and a branch holds what stands below it' : ''}.`
}
