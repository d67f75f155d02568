import type { Coded } from '../shared/coded'
import { isMissingReason, MISSING_LABELS, type MissingReason } from '../shared/missing'
import type { TrialFacetName } from './trial-filters'
import type { TrialRow } from './trial-views'
import { isTrialFacetName } from './trial-vocabulary'

/** A row as columns read it: identifiers may be left unread (null) where no column shows them all. */
export type ColumnRow = Omit<TrialRow, 'identifiers'> & { identifiers: TrialRow['identifiers'] | null }

/** What a table prints: a text that is never empty, and whether it only says why there is no value. */
export interface TrialCell {
  text: string
  isMissing: boolean
}

/**
 * One column of the trial table. `cell` is what the screen prints. A file has the same under `headings[0]`, which
 * adds the unit, then the codes behind it: what is on screen is what leaves.
 */
export interface TrialColumn {
  key: string
  label: string
  isSortable: boolean
  isDefault: boolean
  align: 'start' | 'end'
  facet: TrialFacetName | null
  headings: readonly string[]
  cell: (row: ColumnRow) => TrialCell
  exportCells: (row: ColumnRow) => readonly (string | number)[]
}

interface ColumnOptions {
  key: string
  label: string
  isDefault?: boolean
  isSortable?: boolean
  heading?: string
  facet?: TrialFacetName
  missingField?: string // the claimable field whose reason stands for the missing value, when it is not the key
  otherwise?: MissingReason // the reason where that field has a value all the same
}

/** A column of plain text; null means missing. */
export function textColumn(options: ColumnOptions, read: (row: ColumnRow) => string | null): TrialColumn {
  return {
    ...base(options, false),
    headings: [options.heading ?? options.label],
    cell: (row) => known(read(row)) ?? missing(row, options),
    exportCells: (row) => [read(row) || missingText(row, options)],
  }
}

/** A column of one coded value; files add its id. `say` prints another text than the label. */
export function codedColumn(
  options: ColumnOptions,
  read: (row: ColumnRow) => Coded | null,
  say: (row: ColumnRow) => string | null = () => null,
): TrialColumn {
  const stated = (row: ColumnRow, value: Coded | null) =>
    value === null || isMissingReason(value.value) ? null : (say(row) ?? value.label)
  return {
    ...base(options, true),
    headings: [options.label, `${options.label} id`],
    cell: (row) => known(stated(row, read(row))) ?? missing(row, options, read(row)?.label),
    exportCells: (row) => {
      const value = read(row)
      const text = stated(row, value) ?? value?.label ?? missingText(row, options)
      return [text, value?.value ?? reason(row, options)]
    },
  }
}

/** A column of several coded values, in the row's order; files add their ids. */
export function listColumn(options: ColumnOptions, read: (row: ColumnRow) => readonly Coded[]): TrialColumn {
  return {
    ...base(options, true),
    headings: [options.label, `${options.label} ids`],
    cell: (row) => known(join(read(row), 'label')) ?? missing(row, options),
    exportCells: (row) => {
      const values = read(row)
      if (values.length === 0) return [missingText(row, options), reason(row, options)]
      return [join(values, 'label'), join(values, 'value')]
    },
  }
}

type Typed = { type: string | null } | { missing: MissingReason }

/** A column of partial dates as ISO text; files add whether the source calls the date actual or estimated. */
export function dateColumn(
  options: ColumnOptions,
  read: (row: ColumnRow) => Typed & ({ text: string } | { missing: string }),
): TrialColumn {
  return typedColumn(options, 'start', read, (value) => ('text' in value ? value.text : null))
}

/** A column of whole numbers; in files they stay numbers. */
export function numberColumn(
  options: ColumnOptions,
  read: (row: ColumnRow) => Typed & ({ count: number } | { missing: string }),
): TrialColumn {
  return typedColumn(options, 'end', read, (value) => ('count' in value ? value.count : null))
}

function typedColumn<V extends Typed>(
  options: ColumnOptions,
  align: 'start' | 'end',
  read: (row: ColumnRow) => V,
  pick: (value: V) => string | number | null,
): TrialColumn {
  const content = (value: V) =>
    pick(value) ?? ('missing' in value ? MISSING_LABELS[value.missing] : MISSING_LABELS.NOT_CAPTURED)
  return {
    ...base(options, true),
    align,
    headings: [options.heading ?? options.label, `${options.label} type`],
    cell: (row) => ({ text: String(content(read(row))), isMissing: pick(read(row)) === null }),
    exportCells: (row) => {
      const value = read(row)
      return [content(value), 'missing' in value ? value.missing : (value.type ?? 'NOT_REPORTED')]
    },
  }
}

function base({ key, label, isDefault = false, isSortable, facet }: ColumnOptions, sortable: boolean) {
  const own = isTrialFacetName(key) ? key : null
  return {
    key,
    label,
    isDefault,
    isSortable: isSortable ?? sortable,
    align: 'start' as const,
    facet: facet ?? own,
  }
}

function known(text: string | null): TrialCell | null {
  return text === null || text === '' ? null : { text, isMissing: false }
}

function missing(row: ColumnRow, options: ColumnOptions, label?: string): TrialCell {
  return { text: label ?? missingText(row, options), isMissing: true }
}

function missingText(row: ColumnRow, options: ColumnOptions): string {
  return MISSING_LABELS[reason(row, options)]
}

function reason(
  row: ColumnRow,
  { key, missingField = key, otherwise = 'NOT_CAPTURED' }: ColumnOptions,
): MissingReason {
  return row.missing[missingField] ?? otherwise
}

function join(values: readonly Coded[], part: keyof Coded): string {
  const [only] = values
  return values.length === 1 && only ? only[part] : values.map((value) => value[part]).join('; ')
}
