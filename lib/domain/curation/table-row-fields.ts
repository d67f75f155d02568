import { z } from 'zod'
import { comparableTitle } from '../claims/comparable-text'
import type { RegistryIdentifier } from '../registries/registry-identifier'
import type { LabelOf } from '../claims/display-value'
import { displayCurated } from './display-curated'
import { entityField } from './entity-fields'
import { isAsShownOver } from './table-administrations'
import { type CellReading, saysValue } from './table-cell'
import type { CellReader } from './table-cell-readers'
import { chooseReading, isAsShown, withType } from './table-compare'
import type { PlannedChange, PlannedRow, RowProblem } from './table-plan-views'
import type { FieldCells, RowCells } from './table-row-cells'
import type { ShownCell, TableSubject } from './table-subjects'
import type { TableKind } from './table-targets'

export interface RowTools {
  kind: TableKind
  reader: CellReader
  labelOf: LabelOf
}

type RowPlan = Pick<PlannedRow, 'action' | 'changes' | 'problems' | 'notes'>
interface Outcome {
  change?: PlannedChange
  problem?: RowProblem
  note?: RowProblem
}

/** Plans what the cells of one row change of the thing they are about; `subject` is null where it is new. */
export function planFields(cells: RowCells, subject: TableSubject | null, tools: RowTools): RowPlan {
  const outcomes = [
    planIdentity(cells, subject, tools),
    ...cells.fields
      .filter((field) => !isOnlyItsName(cells, field, subject))
      .map((field) => planField(field, subject, tools)),
  ]
  const changes = outcomes.flatMap(({ change }) => change ?? [])
  const problems = outcomes.flatMap(({ problem }) => problem ?? [])
  const isIdle = changes.length === 0
  const action = isIdle ? (problems.length > 0 ? 'leftOut' : 'unchanged') : subject ? 'edit' : 'create'
  return { action, changes, problems, notes: outcomes.flatMap(({ note }) => note ?? []) }
}

// a trial may get further numbers from a table, and never loses one to it
function planIdentity(cells: RowCells, subject: TableSubject | null, tools: RowTools): Outcome {
  if (tools.kind === 'product') return subject ? {} : planName(cells, tools)
  const known = subject?.identifiers ?? []
  const all = [...known]
  for (const { identifier } of cells.identifiers)
    if (identifier && !all.some((each) => isSameNumber(each, identifier))) all.push(identifier)
  if (all.length === known.length) return {}
  const shown = subject?.fields.identifiers ?? null
  return { change: changeOf({ entity: 'trial', field: 'identifiers' }, saysValue(all), { shown, tools }) }
}

function planName({ identifiers, fields }: RowCells, tools: RowTools): Outcome {
  const name = identifiers[0]?.name
  if (name === undefined || fields.some(({ about }) => about.field === 'name')) return {}
  return { change: changeOf({ entity: 'product', field: 'name' }, saysValue(name), { shown: null, tools }) }
}

// a product found by a name it also has is not renamed to it
function isOnlyItsName(cells: RowCells, { about }: FieldCells, subject: TableSubject | null): boolean {
  return subject !== null && tellsName(about) && cells.identifiers.length === 0
}

function planField(cells: FieldCells, subject: TableSubject | null, tools: RowTools): Outcome {
  const { about } = cells
  const administrations = about.entity === 'administration' ? (subject?.administrations ?? []) : []
  if (administrations.length > 1) return planOverSeveral(cells, administrations, tools)
  const [administration] = administrations
  const fields = about.entity === 'administration' ? administration?.fields : subject?.fields
  const shown = fields?.[about.field] ?? null
  const reading = readField(cells, shown, tools.reader)
  if (reading.kind === 'nothing' || isAsShown(about, reading, shown) || isTitleShown(cells, subject))
    return {}
  if (reading.kind === 'problem')
    return { problem: problemOf(cells, reading.message, reading.asGiven !== null) }
  const change = changeOf(about, reading, { shown, tools, administrationId: administration?.id ?? null })
  const note = reading.kind === 'value' ? reading.note : null
  return note === null ? { change } : { change, note: problemOf(cells, note, false) }
}

function planOverSeveral(
  cells: FieldCells,
  administrations: TableSubject['administrations'],
  { reader }: RowTools,
): Outcome {
  if (isAsShownOver(cells, administrations, reader)) return {}
  const count = String(administrations.length)
  const message = `is said of a trial with ${count} administrations, and a table cannot say of which: edit it on its page`
  return { problem: problemOf(cells, message, false) }
}

function readField(cells: FieldCells, shown: ShownCell | null, reader: CellReader): CellReading {
  const { about, text, codes, type, keepsWords } = cells
  const read = reader.value(about, text)
  const words = read.kind === 'problem' && keepsWords && read.asGiven ? saysValue(read.asGiven.value) : read
  const reading = chooseReading(about, { words, codes: reader.codes(about, codes, text) }, shown)
  return withType(about.field === 'aliases' ? withFormer(reading, shown) : reading, type)
}

const namesSchema = z.array(z.string())

// a table adds other names of a product, and takes none away
function withFormer(reading: CellReading, shown: ShownCell | null): CellReading {
  const [before, given] = [
    namesSchema.safeParse(shown?.value),
    namesSchema.safeParse('value' in reading && reading.value),
  ]
  if (!before.success || !given.success) return reading
  return saysValue([...new Set([...before.data, ...given.data])])
}

// a title the atlas made itself is printed like any other, and nobody claims it
function isTitleShown({ about, text }: FieldCells, subject: TableSubject | null): boolean {
  if (about.entity !== 'trial' || about.field !== 'title' || !subject) return false
  return comparableTitle(text) === comparableTitle(subject.label)
}

function changeOf(
  { entity, field }: Pick<FieldCells['about'], 'entity' | 'field'>,
  reading: Extract<CellReading, { kind: 'value' | 'missing' }>,
  { shown, tools, administrationId = null }: ChangeParts,
): PlannedChange {
  const stated =
    reading.kind === 'missing'
      ? { value: null, missing: reading.missing }
      : { value: reading.value, missing: null }
  const isKnown = shown !== null && (shown.value !== null || shown.missing !== null)
  return {
    entity,
    administrationId,
    field,
    label: entityField(entity, field)?.label ?? field,
    now: isKnown ? displayCurated({ entity, field }, shown, tools.labelOf) : null,
    next: displayCurated({ entity, field }, stated, tools.labelOf),
    ...stated,
    baseText: shown?.text ?? null,
  }
}

interface ChangeParts {
  shown: ShownCell | null
  tools: RowTools
  administrationId?: string | null
}

function problemOf({ column, text, codes }: FieldCells, message: string, canKeepWords: boolean): RowProblem {
  return { column, text: text === '' ? codes : text, message, canKeepWords }
}

function tellsName({ entity, field }: FieldCells['about']): boolean {
  return entity === 'product' && field === 'name'
}

function isSameNumber(left: RegistryIdentifier, right: RegistryIdentifier): boolean {
  return left.registry === right.registry && left.value === right.value
}
