import { Paragraph, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { ManuscriptCell, ManuscriptTable } from '../../domain/manuscript/manuscript-table'

const size = 15 // half points: a table of twelve columns has to fit

/** The rows of a Word table: its head, repeated on every page, then each group under its name. No row breaks across pages. */
export function docxRows({ head, groups }: ManuscriptTable, width: number): TableRow[] {
  return [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: head.map(({ label, marks }) =>
        tableCell([new TextRun({ text: label, bold: true, size }), ...marksRun(marks)], width),
      ),
    }),
    ...groups.flatMap(({ label, rows }) => [
      ...(label === null ? [] : [groupRow(label, head.length)]),
      ...rows.map(
        ({ cells }) =>
          new TableRow({ cantSplit: true, children: cells.map((cell) => tableCell(runs(cell), width)) }),
      ),
    ]),
  ]
}

/** The marks of footnotes as they stand behind a text. */
export function marksRun(marks: readonly string[]): TextRun[] {
  return marks.length === 0 ? [] : [new TextRun({ text: marks.join(', '), superScript: true, size })]
}

function groupRow(label: string, columns: number): TableRow {
  const name = new Paragraph({
    keepNext: true,
    children: [new TextRun({ text: label, italics: true, size })],
  })
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: columns, children: [name] })],
  })
}

function tableCell(children: TextRun[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ children })],
  })
}

function runs({ text, isMissing, marks }: ManuscriptCell): TextRun[] {
  return [new TextRun({ text, italics: isMissing, size }), ...marksRun(marks)]
}
