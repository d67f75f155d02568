import type { TrialRow } from '../../domain/trials/trial-views'
import type { TrialAsOf } from '../projection/trial-as-of'
import { withTrialIndex } from './trial-index-access'
import type { FlatTrial } from './trial-index-rows'
import type { IndexSourceRow } from './trial-index-source'
import { makeTrialRow, PassingRow } from './trial-row'
import { storedValues } from './trial-row-values'

type Bookkeeping = Pick<TrialRow, 'id' | 'scope'>

/** The row of a trial as of a moment, with the labels of today. */
export async function makeTrialRowAsOf(asOf: TrialAsOf, trial: Bookkeeping): Promise<TrialRow> {
  const source = indexSourceOf(asOf, trial)
  const labels = await withTrialIndex((index) => index.rowState().labels)
  const parts = {
    identifiers: identifiersOf(asOf),
    unmapped: asOf.rows.conditions.flatMap(({ conditionId, text }) => (conditionId === null ? [text] : [])),
  }
  return makeTrialRow(new PassingRow(flatOf(asOf, trial), storedValues(source, labels), parts))
}

function indexSourceOf(
  { projected: { columns }, trialId }: TrialAsOf,
  { scope }: Bookkeeping,
): IndexSourceRow {
  return {
    ...columns,
    id: trialId,
    scope,
    visibility: 'published',
    mergedIntoId: null,
    hasResults: columns.hasResults === null ? null : Number(columns.hasResults),
    countriesComplete: Number(columns.countriesComplete),
  }
}

function flatOf({ projected: { columns }, trialId }: TrialAsOf, { id, scope }: Bookkeeping): FlatTrial {
  return [
    id,
    scope,
    columns.title,
    Number(columns.titleIsOurs),
    columns.acronym,
    columns.phaseText,
    columns.enrollmentCount,
    columns.enrollmentType,
    columns.startText,
    columns.startType,
    columns.completionText,
    columns.completionType,
    columns.lastUpdatePostedOn,
    columns.sponsor,
    trialId,
  ]
}

// as readers see them: the primary one first, and those of trials merged into this one as secondary
function identifiersOf({ evidence, trialId }: TrialAsOf): TrialRow['identifiers'] {
  return evidence.identifiers
    .map(({ registry, value, role, trialId: owner }) => ({
      registry,
      value,
      role: owner === trialId ? role : ('secondary' as const),
    }))
    .toSorted((left, right) => Number(left.role !== 'primary') - Number(right.role !== 'primary'))
}
