import { CLAIMABLE_FIELDS, type ClaimableField } from '../claims/claimable-fields'
import { type CellReading, datesReading, givenReading, plainReading, trialReading } from './manuscript-cell'
import type { ManuscriptTrial } from './manuscript-views'

/** One column of a manuscript table. `note` says what a reader must know of its values, units first; it is a footnote. */
export interface ManuscriptColumn {
  key: string
  label: string
  note: string | null
  read: (trial: ManuscriptTrial) => CellReading
}

/** The column that holds the numbers of the references a row rests on. */
export const REFERENCES = 'references'

const NOTES: Partial<Record<ClaimableField, string>> = {
  enrollment: 'people, planned or enrolled as the source says.',
  cellType: 'the cell given; for vesicles and other cell-free products the cell they come from.',
  dose: 'in the units of the sources, which are never converted into one another.',
  window: 'or from injury or diagnosis, where the cell says so; in the unit of the source.',
  concentration: 'in the units of the sources.',
  volume: 'in the units of the sources.',
  severity: 'by the scale the cell names.',
  minimumAge: 'as the source gives it.',
  maximumAge: 'as the source gives it.',
}

/**
 * All columns of a manuscript table, in the order in which the chooser offers them. The first twelve are those that reviews
 * of trials print, and the default.
 */
export const MANUSCRIPT_COLUMNS: readonly ManuscriptColumn[] = [
  { key: 'id', label: 'Identifier', note: null, read: ({ row }) => plainReading(row.id) },
  column('status'),
  {
    key: 'dates',
    label: 'Start to completion',
    note: 'dates as precise as the source gives them; “planned” as the source says.',
    read: datesReading,
  },
  column('phase'),
  column('sponsor'),
  column('enrollment'),
  column('cellType'),
  column('product'),
  column('dose'),
  column('route'),
  { ...column('window'), label: 'Time from onset' },
  { key: REFERENCES, label: 'References', note: null, read: () => plainReading('none') },
  column('title'),
  column('acronym'),
  {
    key: 'identifiers',
    label: 'All identifiers',
    note: null,
    read: ({ row }) =>
      plainReading(row.identifiers.map(({ registry, value }) => `${registry} ${value}`).join('; ')),
  },
  ...(
    [
      'condition',
      'stageStated',
      'severity',
      'startingMaterial',
      'donor',
      'entity',
      'technique',
      'device',
      'target',
      'concentration',
      'volume',
      'doseCount',
      'schedule',
      'comparator',
      'coInterventions',
      'immunosuppression',
      'studyType',
      'studyRole',
      'allocation',
      'interventionModel',
      'masking',
      'minimumAge',
      'maximumAge',
      'sex',
      'followUp',
      'primaryOutcome',
      'hasResults',
      'result',
      'sponsorClass',
      'collaborators',
    ] as const
  ).map(column),
  {
    ...column('country'),
    read: (trial) => ({
      ...trialReading(trial, 'country'),
      notes: trial.row.countriesComplete ? [] : ['Of the countries only the first is captured.'],
    }),
  },
]

/** The keys of the columns a table has when nobody chooses. */
export const DEFAULT_MANUSCRIPT_COLUMNS: readonly string[] = MANUSCRIPT_COLUMNS.slice(0, 12).map(
  ({ key }) => key,
)

const byKey = new Map(MANUSCRIPT_COLUMNS.map((each) => [each.key, each]))

/** The columns with these keys, in this order; the default ones for null. Unknown keys are left out. */
export function chosenManuscriptColumns(keys: readonly string[] | null): readonly ManuscriptColumn[] {
  return (keys ?? DEFAULT_MANUSCRIPT_COLUMNS).flatMap((key) => byKey.get(key) ?? [])
}

function column(field: ClaimableField): ManuscriptColumn {
  const { label, subject } = CLAIMABLE_FIELDS[field]
  const reading = subject === 'trial' ? trialReading : givenReading
  return { key: field, label, note: NOTES[field] ?? null, read: (trial) => reading(trial, field) }
}
