import { authorNames, dateText } from '../citations/csl-item'
import { MISSING_LABELS } from '../shared/missing'
import type { ExportCell } from '../shared/export-format'
import { missingNote } from './footnotes'
import type { ManuscriptRow, ManuscriptTable } from './manuscript-table'

/** One sheet of a workbook. */
export interface Sheet {
  name: string
  headings: readonly string[]
  rows: readonly (readonly ExportCell[])[]
}

/** The table as rows of plain cells: the group first where there is one, last the footnotes of the row in full. */
export function tableSheet(table: ManuscriptTable): Sheet {
  const isGrouped = table.groups.some(({ label }) => label !== null)
  const hasNotes = table.footnotes.length > 0
  return {
    name: 'Table',
    headings: [
      ...(isGrouped ? ['Group'] : []),
      ...table.head.map(({ label }) => label),
      ...(hasNotes ? ['Notes'] : []),
    ],
    rows: table.groups.flatMap(({ label, rows }) =>
      rows.map((row) => [
        ...(isGrouped ? [label] : []),
        ...row.cells.map(({ text }) => text),
        ...(hasNotes ? [notesOf(row, table)] : []),
      ]),
    ),
  }
}

/** The workbook of a table: the table, what it is and its notes, the words it uses, and the sources it rests on. */
export function manuscriptSheets(table: ManuscriptTable): Sheet[] {
  return [tableSheet(table), aboutSheet(table), glossarySheet(table), sourceSheet(table)]
}

// by column, since a mark without its cell says nothing
function notesOf({ cells }: ManuscriptRow, { head, footnotes }: ManuscriptTable): string {
  const textOf = new Map(footnotes.map(({ mark, text }) => [mark, text]))
  return cells
    .flatMap(({ marks }, at) => marks.map((mark) => `${head[at]?.label ?? ''}: ${textOf.get(mark) ?? ''}`))
    .join(' ')
}

function aboutSheet({ title, limit, source, address, footnotes, head }: ManuscriptTable): Sheet {
  const columnsWith = (mark: string) =>
    head.filter(({ marks }) => marks.includes(mark)).map(({ label }) => label)
  return {
    name: 'About',
    headings: ['What', 'Text'],
    rows: [
      ['Title', title],
      ...(limit === null ? [] : [['Limit', limit]]),
      ['Source', source],
      ['Address', address],
      ...footnotes.map(({ mark, text }) => [['Note', mark, ...columnsWith(mark)].join(' '), text]),
    ],
  }
}

function glossarySheet({ abbreviations }: ManuscriptTable): Sheet {
  return {
    name: 'Glossary',
    headings: ['Term', 'Meaning'],
    rows: [
      ...abbreviations.map(({ short, long }) => [short, long]),
      ...(['NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE'] as const).map((reason) => [
        MISSING_LABELS[reason],
        missingNote(reason),
      ]),
    ],
  }
}

function sourceSheet({ references }: ManuscriptTable): Sheet {
  return {
    name: 'Sources',
    headings: [
      'Number',
      'Reference',
      'Type',
      'Authors',
      'Title',
      'Issued',
      'Read on',
      'DOI',
      'PMID',
      'Address',
      'Note',
    ],
    rows: references.map(({ number, text, item }) => [
      number,
      text,
      item.type,
      authorNames(item).join('; '),
      item.title,
      dateText(item.issued),
      dateText(item.accessed),
      item.DOI ?? '',
      item.PMID ?? '',
      item.URL ?? '',
      item.note ?? '',
    ]),
  }
}
