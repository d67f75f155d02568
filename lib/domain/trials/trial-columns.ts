import { CLAIMABLE_FIELDS, isClaimableField } from '../claims/claimable-fields'
import type { Coded } from '../shared/coded'
import {
  codedColumn,
  type ColumnRow,
  dateColumn,
  listColumn,
  numberColumn,
  textColumn,
  type TrialColumn,
} from './trial-column-kinds'
import type { TrialRow } from './trial-views'

/**
 * All columns of the trial table, in the order in which the column chooser offers them; the default ones come first.
 * Keys are filter names where there is a filter, else names of TrialRow.
 */
export const TRIAL_COLUMNS: readonly TrialColumn[] = [
  textColumn({ key: 'id', label: 'Identifier', isDefault: true, isSortable: true }, (row) => row.id),
  textColumn({ key: 'title', label: 'Title', isDefault: true, isSortable: true }, (row) => row.title),
  listColumn({ key: 'cellType', label: 'Cell type', isDefault: true }, (row) => row.cellTypes),
  codedColumn(
    { key: 'phase', label: 'Phase', isDefault: true, facet: 'phaseGroup' },
    (row) => row.phaseGroup,
    sayPhase,
  ),
  listColumn({ key: 'route', label: 'Route', isDefault: true }, (row) => row.routes),
  listColumn({ key: 'country', label: 'Country', isDefault: true }, (row) => row.countries),
  numberColumn(
    { key: 'enrollment', label: 'Participants', heading: 'Participants (number)', isDefault: true },
    (row) => row.enrollment,
  ),
  dateColumn(
    { key: 'startedOn', label: 'Start', heading: 'Start (ISO date)', isDefault: true },
    (row) => row.startedOn,
  ),
  textColumn({ key: 'identifiers', label: 'All identifiers' }, sayIdentifiers),
  textColumn({ key: 'acronym', label: 'Acronym' }, (row) => row.acronym),
  codedColumn({ key: 'status', label: 'Status' }, (row) => row.status),
  textColumn({ key: 'phaseText', label: 'Phase as given', missingField: 'phase' }, (row) => row.phaseText),
  codedColumn({ key: 'studyType', label: 'Study type' }, (row) => row.studyType),
  codedColumn({ key: 'studyRole', label: 'Study role' }, (row) => row.studyRole),
  listColumn({ key: 'product', label: 'Product' }, (row) => row.products),
  listColumn({ key: 'startingMaterial', label: 'Starting material' }, (row) => row.startingMaterials),
  listColumn({ key: 'donor', label: 'Donor' }, (row) => row.donors),
  listColumn({ key: 'entity', label: 'Administered entity' }, (row) => row.entities),
  listColumn({ key: 'technique', label: 'Technique' }, (row) => row.techniques),
  listColumn({ key: 'condition', label: 'Condition' }, (row) => row.conditions),
  listColumn(
    { key: 'conditionArea', label: 'Condition area', missingField: 'condition' },
    (row) => row.conditionAreas,
  ),
  listColumn(
    { key: 'stageStated', label: 'Stage as stated', facet: 'stage', isSortable: false },
    (row) => row.stagesStated,
  ),
  listColumn(
    {
      key: 'stageDerived',
      label: 'Stage by time window',
      facet: 'stage',
      isSortable: false,
      missingField: 'window',
      otherwise: 'NOT_APPLICABLE',
    },
    (row) => row.stagesDerived,
  ),
  textColumn({ key: 'sponsor', label: 'Lead sponsor', isSortable: true }, (row) => row.sponsor),
  codedColumn({ key: 'sponsorClass', label: 'Sponsor class' }, (row) => row.sponsorClass),
  dateColumn(
    { key: 'completedOn', label: 'Completion', heading: 'Completion (ISO date)' },
    (row) => row.completedOn,
  ),
  codedColumn({ key: 'hasResults', label: 'Results posted' }, (row) => yesOrNo(row.hasResults)),
  textColumn(
    {
      key: 'lastUpdatePostedOn',
      label: 'Last update posted',
      heading: 'Last update posted (ISO date)',
      isSortable: true,
    },
    (row) => row.lastUpdatePostedOn,
  ),
  listColumn({ key: 'disagreement', label: 'Sources disagree on', isSortable: false }, disagreements),
  codedColumn({ key: 'scope', label: 'Scope', isSortable: false }, (row) => scopes[row.scope]),
]

const byKey = new Map(TRIAL_COLUMNS.map((column) => [column.key, column]))
const defaults = TRIAL_COLUMNS.filter((column) => column.isDefault)
const defaultKeys = defaults.map((column) => column.key).join()

/** The column with a key; undefined for any other text. */
export function findTrialColumn(key: string): TrialColumn | undefined {
  return byKey.get(key)
}

/** The columns a request shows, in its order; the default ones when it names none. */
export function chosenTrialColumns(keys: readonly string[] | null): readonly TrialColumn[] {
  return keys === null ? defaults : keys.flatMap((key) => byKey.get(key) ?? [])
}

/** Tells whether keys name exactly the default columns in the default order. */
export function isDefaultColumns(keys: readonly string[]): boolean {
  return keys.join() === defaultKeys
}

/** "1/2" never stands for what the source gave in words of its own: those are shown as given. */
function sayPhase(row: ColumnRow): string | null {
  return row.phaseGroup.value === 'AS_GIVEN' ? row.phaseText : row.phaseGroup.label
}

function sayIdentifiers({ id, identifiers }: ColumnRow): string {
  if (identifiers === null) throw new Error(`The identifiers of ${id} are shown but were not read.`)
  return identifiers.map(({ registry, value }) => `${registry} ${value}`).join('; ')
}

const scopes: Record<TrialRow['scope'], Coded> = {
  in: { value: 'in', label: 'In the atlas' },
  candidate: { value: 'candidate', label: 'Candidate, not yet screened' },
  out: { value: 'out', label: 'Screened out' },
}

function yesOrNo(value: boolean | null): Coded | null {
  if (value === null) return null
  return value ? { value: 'yes', label: 'Yes' } : { value: 'no', label: 'No' }
}

function disagreements(row: ColumnRow): readonly Coded[] {
  if (row.disagreements.length === 0) return [{ value: 'none', label: 'nothing' }]
  return row.disagreements.map((field) => ({
    value: field,
    label: isClaimableField(field) ? CLAIMABLE_FIELDS[field].label : field,
  }))
}
