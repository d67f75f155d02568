import { citeSource } from '../citations/cite-source'
import type { CslItem } from '../citations/csl-item'
import { sayReference } from '../citations/say-reference'
import { sayCount, sayDate, sayNumber } from '../shared/words'
import { findAbbreviations } from './find-abbreviations'
import { choiceNote, type Footnotes, missingNote, startFootnotes } from './footnotes'
import { groupRows } from './group-rows'
import type { CellReading } from './manuscript-cell'
import { chosenManuscriptColumns, type ManuscriptColumn, REFERENCES } from './manuscript-columns'
import type { ManuscriptShape } from './manuscript-request'
import type { ManuscriptCell, ManuscriptTable } from './manuscript-table'
import type { Manuscript, ManuscriptTrial } from './manuscript-views'
import { plainText } from './plain-text'
import { type ReferenceNumbers, startReferences } from './reference-numbers'
import { sayNumbers } from './say-numbers'

/** What stands around a table: the sentence of its selection, its address, the day and the reference to the atlas itself. */
export interface ManuscriptFrame {
  heading: string
  address: string
  today: string // YYYY-MM-DD
  atlas: CslItem
}

/**
 * Builds a manuscript table. References are numbered as the reader meets them: row by row what the shown values rest on,
 * then what disagrees with them in the footnotes, last the atlas itself.
 */
export function buildManuscriptTable(
  manuscript: Manuscript,
  shape: ManuscriptShape,
  frame: ManuscriptFrame,
): ManuscriptTable {
  const columns = chosenManuscriptColumns(shape.columns)
  const references = startReferences(manuscript.sources)
  const footnotes = startFootnotes()
  const groups = groupRows(manuscript.trials, shape.group).map(({ label, trials }) => ({
    label,
    rows: trials.map((trial) => readRow(trial, columns, references)),
  }))
  const head = columns.map((column) => headOf(column, groups, footnotes))
  const printed = groups.map(({ label, rows }) => ({
    label: label && plainText(label),
    rows: rows.map(({ id, readings, numbers }) => ({
      id,
      cells: readings.map((reading, at) =>
        columns[at]?.key === REFERENCES
          ? { text: sayNumbers(numbers) || reading.text, isMissing: false, marks: [] }
          : printCell(reading, footnotes, references),
      ),
    })),
  }))
  const title = plainText(frame.heading)
  return {
    title,
    limit: sayLimit(manuscript),
    ...sayOrigin(manuscript, frame, references.count() + 1),
    head,
    groups: printed,
    footnotes: footnotes.all(),
    abbreviations: findAbbreviations([title, ...textsOf(head, printed, footnotes)]),
    references: [...references.items(citeSource), frame.atlas].map((item, at) => ({
      number: at + 1,
      text: plainText(sayReference(item)),
      item,
    })),
  }
}

interface ReadRow {
  id: string
  readings: CellReading[]
  numbers: number[] // of the references its values rest on
}

function readRow(
  trial: ManuscriptTrial,
  columns: readonly ManuscriptColumn[],
  references: ReferenceNumbers,
): ReadRow {
  const readings = columns.map((column) => column.read(trial))
  const sources = readings.flatMap(({ views }) => views.flatMap(({ sourceNumber }) => sourceNumber ?? []))
  return { id: trial.row.id, readings, numbers: sources.map(references.numberOf) }
}

// a note stands where a value does that it speaks of
function headOf(
  { key, label, note }: ManuscriptColumn,
  groups: readonly { rows: readonly ReadRow[] }[],
  footnotes: Footnotes,
) {
  const hasValues = groups.some(({ rows }) =>
    rows.some(({ readings }) => readings.some((reading) => !reading.isMissing && speaksOf(reading, key))),
  )
  return { key, label, marks: note !== null && hasValues ? [footnotes.markOf(`${label}: ${note}`)] : [] }
}

function speaksOf({ views }: CellReading, key: string): boolean {
  return views.some(({ field }) => field === key || (key === 'dates' && field === 'startedOn'))
}

function printCell(reading: CellReading, footnotes: Footnotes, references: ReferenceNumbers): ManuscriptCell {
  const choices = reading.views.flatMap((view) => choiceNote(view, references.numberOf) ?? [])
  const notes = [...choices, ...reading.missing.map(missingNote), ...reading.notes]
  return {
    text: plainText(reading.text),
    isMissing: reading.isMissing,
    marks: [...new Set(notes.map((note) => footnotes.markOf(plainText(note))))],
  }
}

function sayLimit({ trials, total }: Manuscript): string | null {
  if (trials.length === total) return null
  return (
    `The selection holds ${sayCount(total, 'trial', 'trials')}; a manuscript table holds at most ` +
    `${sayNumber(trials.length)}, and these are the first in its order. Narrow the selection, for example by ` +
    'condition, cell type or phase, or take the export of the trial table, which holds every row.'
  )
}

function sayOrigin({ dataDate, dataVersion }: Manuscript, frame: ManuscriptFrame, atlasNumber: number) {
  return {
    source:
      `Cell Trial Atlas [${String(atlasNumber)}], data as of ${sayDate(dataDate)}, data version ` +
      `${String(dataVersion)}, read on ${sayDate(frame.today)}.`,
    address: frame.address,
  }
}

function textsOf(
  head: ManuscriptTable['head'],
  groups: ManuscriptTable['groups'],
  footnotes: Footnotes,
): string[] {
  return [
    ...head.map(({ label }) => label),
    ...groups.flatMap(({ label, rows }) => [
      label ?? '',
      ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ]),
    ...footnotes.all().map(({ text }) => text),
  ]
}
