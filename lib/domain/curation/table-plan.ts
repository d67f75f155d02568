import { NCT_NUMBERS, nctProblem } from '../registries/nct-id'
import { fieldLabels } from '../trials/field-labels'
import { makeCellReader } from './table-cell-readers'
import type { PlannedRow, RowProblem } from './table-plan-views'
import { planFields, type RowTools } from './table-row-fields'
import { cellsOfRow, type RowCells, type TableColumn } from './table-row-cells'
import type { TableSubject, TableSubjects } from './table-subjects'
import type { TableKind } from './table-targets'
import type { PastedTable } from './table-text'
import type { TableVocabulary } from './table-vocabulary'

/** What is known beside the table itself. */
export interface TableContext {
  kind: TableKind
  columns: readonly TableColumn[]
  vocabulary: TableVocabulary
  subjects: TableSubjects
}

/** The names by which the rows of a table are looked up in the atlas, each once, in order. */
export function namesInTable(table: PastedTable, kind: TableKind, columns: readonly TableColumn[]): string[] {
  const names = table.rows.flatMap(({ cells }) => namesOf(kind, cellsOfRow(kind, table, { cells, columns })))
  return [...new Set(names)]
}

/** The fields a table speaks of, each once: what is shown of them has to be known before it can be compared. */
export function fieldsInTable(
  table: PastedTable,
  kind: TableKind,
  columns: readonly TableColumn[],
): string[] {
  const fields = table.rows.flatMap(({ cells }) =>
    cellsOfRow(kind, table, { cells, columns }).fields.map(({ about }) => about.field),
  )
  return [...new Set(fields)]
}

/**
 * Plans what each row of a table does: a trial or product the atlas has is edited where a cell differs from what is
 * shown, one it does not have is created, and a row that cannot be understood is left out with its reason. Cells that
 * are empty, or say what is shown already, propose nothing.
 */
export function planTable(table: PastedTable, context: TableContext): PlannedRow[] {
  const tools: RowTools = {
    kind: context.kind,
    reader: makeCellReader(context.vocabulary),
    labelOf: fieldLabels(context.vocabulary.terms),
  }
  const taken = new Map<string, number>()
  return table.rows.map((row) => {
    const cells = cellsOfRow(context.kind, table, { cells: row.cells, columns: context.columns })
    const names = namesOf(context.kind, cells)
    const found = subjectsOf(names, context.subjects)
    const obstacle = row.hasTooMany ? TOO_MANY : obstacleOf(context.kind, { names, cells, found })
    const [subject = null] = found
    const double = [...names, ...(subject ? [subject.id] : [])].map((name) => taken.get(name)).find(Boolean)
    for (const name of [...names, ...(subject ? [subject.id] : [])])
      if (!taken.has(name)) taken.set(name, row.number)
    const about = { number: row.number, name: names[0] ?? '', subject: subject && summaryOf(subject) }
    if (obstacle) return leftOut(about, obstacle)
    if (double !== undefined) return leftOut(about, doubled(context.kind, double))
    return { ...about, ...planFields(cells, subject, tools) }
  })
}

const TOO_MANY = whole(
  'This row has more cells than the table has columns: a comma or a tab stands inside a cell.',
)

function namesOf(kind: TableKind, { identifiers, fields }: RowCells): string[] {
  const names = identifiers.map(({ name }) => name)
  if (names.length > 0 || kind === 'trial') return names
  return fields.filter(({ about }) => about.field === 'name').map(({ text }) => text)
}

function subjectsOf(names: readonly string[], { subjects, found }: TableSubjects): TableSubject[] {
  const ids = new Set(names.flatMap((name) => (Object.hasOwn(found, name) ? (found[name] ?? []) : [])))
  return subjects.filter(({ id }) => ids.has(id))
}

function obstacleOf(
  kind: TableKind,
  { names, cells, found }: { names: readonly string[]; cells: RowCells; found: readonly TableSubject[] },
): RowProblem | null {
  const [subject, other] = found
  const mistyped = cells.identifiers.find(({ name }) => nctProblem(name) !== null)
  if (mistyped)
    return { column: mistyped.column, text: mistyped.name, message: NCT_NUMBERS, canKeepWords: false }
  if (names.length === 0)
    return whole(
      kind === 'trial'
        ? 'This row names no trial: it needs a registry’s number.'
        : 'This row names no product.',
    )
  if (subject && other)
    return whole(`This row names ${subject.id} and ${other.id}, which the atlas holds apart.`)
  if (subject?.isWithdrawn)
    return whole(`${subject.id} was withdrawn from the atlas: it has to be reinstated first.`)
  if (!subject && kind === 'trial' && cells.identifiers.every(({ identifier }) => identifier === null)) {
    const [first] = cells.identifiers
    const message = 'is no trial of the atlas and no number of a registry we know'
    return { column: first?.column ?? null, text: first?.name ?? '', message, canKeepWords: false }
  }
  return null
}

function doubled(kind: TableKind, number: number): RowProblem {
  return whole(`Row ${String(number)} is about the same ${kind}: put all of it into one row.`)
}

function whole(message: string): RowProblem {
  return { column: null, text: '', message, canKeepWords: false }
}

function summaryOf({ id, label, version }: TableSubject) {
  return { id, label, version }
}

function leftOut(about: Pick<PlannedRow, 'number' | 'name' | 'subject'>, problem: RowProblem): PlannedRow {
  return { ...about, action: 'leftOut', changes: [], problems: [problem], notes: [] }
}
