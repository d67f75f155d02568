import { BorderStyle, Document, Packer, PageOrientation, Paragraph, Table, TextRun, WidthType } from 'docx'
import type { ManuscriptTable } from '../../domain/manuscript/manuscript-table'
import { docxRows, marksRun } from './docx-rows'

const pageWidth = 16_838 // A4, in twentieths of a point; the table lies across
const pageHeight = 11_906
const margin = 1_000
const rule = { style: BorderStyle.SINGLE, size: 8, color: 'auto' }
const thinRule = { style: BorderStyle.SINGLE, size: 2, color: 'auto' }
const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/**
 * Writes a table as a Word document: caption, table with a head repeated on every page, notes, abbreviations, references.
 * Its texts must be free of what XML forbids, as those of a ManuscriptTable are.
 */
export async function writeDocx(table: ManuscriptTable): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      creator: 'Cell Trial Atlas',
      title: table.title,
      description: table.source,
      styles: {
        default: { document: { run: { font: 'Times New Roman', size: 18, language: { value: 'en-GB' } } } },
        paragraphStyles: [
          {
            id: 'Caption',
            name: 'caption',
            basedOn: 'Normal',
            next: 'Normal',
            quickFormat: true,
            paragraph: { keepNext: true, spacing: { after: 120 } },
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: pageHeight, height: pageWidth, orientation: PageOrientation.LANDSCAPE },
              margin: { top: margin, bottom: margin, left: margin, right: margin },
            },
          },
          children: [...caption(table), grid(table), ...below(table)],
        },
      ],
    }),
  )
}

function caption({ title, source, address, limit }: ManuscriptTable): Paragraph[] {
  return [
    new Paragraph({
      style: 'Caption',
      children: [new TextRun({ text: `Table. ${title}.`, bold: true }), new TextRun(` ${source} ${address}`)],
    }),
    ...(limit === null ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(limit)] })]),
  ]
}

function grid(table: ManuscriptTable): Table {
  const columns = table.head.length
  const width = Math.floor((pageWidth - 2 * margin) / columns)
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: table.head.map(() => width),
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    borders: {
      top: rule,
      bottom: rule,
      left: noRule,
      right: noRule,
      insideHorizontal: thinRule,
      insideVertical: noRule,
    },
    rows: docxRows(table, width),
  })
}

function below({ footnotes, abbreviations, references }: ManuscriptTable): Paragraph[] {
  const spelled = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ')
  return [
    ...footnotes.map(
      ({ mark, text }, at) =>
        new Paragraph({
          spacing: { before: at === 0 ? 120 : 0 },
          children: [...marksRun([mark]), new TextRun(` ${text}`)],
        }),
    ),
    ...(spelled === ''
      ? []
      : [new Paragraph({ spacing: { before: 120 }, children: [new TextRun(`Abbreviations: ${spelled}.`)] })]),
    new Paragraph({
      spacing: { before: 240, after: 60 },
      keepNext: true,
      children: [new TextRun({ text: 'References', bold: true })],
    }),
    ...references.map(
      ({ number, text }) =>
        new Paragraph({
          indent: { left: 400, hanging: 400 },
          children: [new TextRun(`${String(number)}. ${text}`)],
        }),
    ),
  ]
}
