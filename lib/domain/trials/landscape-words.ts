import { lowerFirst, sayCount, sayNumber } from '../shared/words'
import { cellOf, type LandscapeCell, type LandscapeLayout } from './landscape-layout'
import type { LandscapeMeasure, LandscapeShape } from './landscape-shape'
import type { Landscape, LandscapeLayer } from './landscape-views'
import { TRIAL_FILTERS, type TrialFacetName } from './trial-filters'

/** The number of trials below which none of them is drawn in the darkest tint: one trial is never much evidence. */
export const FEW_FOR_DARK: Record<LandscapeMeasure, number> = { trials: 5, participants: 100 }

/** Names two fields laid against each other: "Cell type × phase combination". */
export function sayFields({ rows, columns }: Pick<LandscapeShape, 'rows' | 'columns'>): string {
  return `${TRIAL_FILTERS[rows].label} × ${fieldWord(columns)}`
}

/** A field as it stands inside a sentence. */
export function fieldWord(facet: TrialFacetName): string {
  return lowerFirst(TRIAL_FILTERS[facet].label)
}

/** What stands in a cell; null where there is no trial, `unknownMark` where none gives a number of participants. */
export function sayCell(cell: LandscapeCell, measure: LandscapeMeasure): string | null {
  if (cell.trials === 0) return null
  if (measure === 'trials') return sayNumber(cell.trials)
  return cell.participants === null ? unknownMark : sayNumber(cell.participants)
}

const unknownMark = '?'

/** What the number of a cell leaves out: "of 2 of 3 trials"; undefined where it leaves out nothing. */
export function sayLeftOut(
  { trials, withNumber }: LandscapeCell,
  measure: LandscapeMeasure,
): string | undefined {
  if (measure === 'trials' || withNumber === trials) return undefined
  if (withNumber === 0) return `no number to add from ${sayCount(trials, 'trial', 'trials')}`
  return `participants of ${sayNumber(withNumber)} of ${sayCount(trials, 'trial', 'trials')}`
}

/** How participants are counted, and how many trials add none; for the whole selection. */
export function sayParticipantRule({ participants, followUps }: Landscape): string {
  const sentences = [
    `Participants are planned or enrolled numbers, ${sayNumber(participants.total)} in all`,
    followUps.trials > 0 &&
      `${sayCount(followUps.trials, 'long-term follow-up is', 'long-term follow-ups are')} left out, because who takes ` +
        'part in one took part before',
    participants.trialsWithoutNumber > 0 &&
      sayCount(participants.trialsWithoutNumber, 'trial gives no number', 'trials give no number'),
    `“${unknownMark}” stands where no trial adds a number`,
  ]
  return `${sentences.filter(Boolean).join('. ')}.`
}

/** Why the cells of a layer add up to more than its trials; undefined where they do not. */
export function saySums(
  { rows, columns }: LandscapeLayout,
  layer: LandscapeLayer,
  shape: Pick<LandscapeShape, 'rows' | 'columns'>,
): string | undefined {
  const counts = rows.flatMap((row) => columns.map((column) => cellOf(layer, row, column).trials))
  if (counts.reduce((sum, count) => sum + count, 0) <= layer.total) return undefined
  const hasBranches = [shape.rows, shape.columns].some((facet) => 'isTree' in TRIAL_FILTERS[facet])
  return (
    `A trial counts in each of its values${hasBranches ? ', and a branch holds what stands below it' : ''}: the cells add ` +
    `up to more than ${layer.total === 1 ? 'the one trial' : `the ${sayNumber(layer.total)} trials`}.`
  )
}
