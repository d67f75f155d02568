import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { buildManuscriptTable } from '../../domain/manuscript/build-manuscript-table'
import {
  A_FRAME,
  aManuscript,
  aTrial,
  aView,
  saying,
} from '../../domain/manuscript/testing/manuscript-builders'
import { undoFormulaSafe } from '../../domain/shared/formula-safe'
import { manuscriptFile } from './manuscript-file'
import { unzip } from './testing/unzip'
import { xmlFault } from './testing/well-formed'

const HOSTILE = '=HYPERLINK("x") <w:p> & "quoted" ]]> \u0000\u000B\uFFFF \uD800'
const KEPT = '=HYPERLINK("x") <w:p> & "quoted" ]]> \uFFFD \uFFFD'
const disputed = aView('phase', 'Phase 1', {
  disagrees: true,
  statements: [
    saying('Phase 1', { isShown: true, standing: 'shown' }),
    saying('Phase 2', { standing: 'disagrees', sourceNumber: 2 }),
  ],
})
const trials = [
  aTrial('NCT06138210', [aView('sponsor', HOSTILE), disputed], {
    row: { conditions: [{ value: 'stroke', label: 'Stroke' }] },
  }),
  aTrial('NCT05993884', [aView('sponsor', 'iPSC Ltd')]),
]
const table = buildManuscriptTable(
  aManuscript(trials, { total: 300 }),
  { columns: ['id', 'sponsor', 'phase', 'references'], group: 'condition' },
  A_FRAME,
)

describe('the Word file of a table', () => {
  const parts = manuscriptFile(table, 'docx').then(unzip)
  const documentOf = async () => (await parts).get('word/document.xml') ?? ''

  it('has the parts Word opens a document by, all of them well-formed', async () => {
    const files = await parts
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        '[Content_Types].xml',
        '_rels/.rels',
        'word/document.xml',
        'word/_rels/document.xml.rels',
        'word/styles.xml',
      ]),
    )
    const faults = [...files].map(([name, xml]) => [name, xmlFault(xml)])
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([])
    expect(files.get('_rels/.rels')).toMatch(/Target="\/?word\/document\.xml"/)
    expect(files.get('[Content_Types].xml')).toMatch(/PartName="\/word\/document\.xml"/)
  })

  it('is one table across the page, whose head Word repeats, a cell for each heading', async () => {
    const xml = await documentOf()
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(elementsOf(xml, 'tbl')).toHaveLength(1)
    const rows = elementsOf(xml, 'tr')
    expect(rows).toHaveLength(1 + 2 + 2) // head, two groups, two trials
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false, false])
    expect(elementsOf(rows[0] ?? '', 'tc').map(textOf)).toEqual([
      'Identifier',
      'Lead sponsor',
      'Phase',
      'References',
    ])
    expect(elementsOf(rows[1] ?? '', 'tc').map(textOf)).toEqual(['Condition: Stroke'])
    expect(rows[1]).toContain('<w:gridSpan w:val="4"/>')
    expect(elementsOf(rows[2] ?? '', 'tc').map(textOf)).toEqual(['NCT06138210', KEPT, 'Phase 1a', '1'])
  })

  it('says in its caption what the table holds, as of when and where, and below it the notes and references', async () => {
    const paragraphs = elementsOf((await documentOf()).replace(/<w:tbl>.*<\/w:tbl>/s, ''), 'p')
    const texts = paragraphs.map(textOf)
    expect(paragraphs[0]).toContain('<w:pStyle w:val="Caption"/>')
    expect(texts[0]).toBe(`Table. 2 trials in stroke. ${table.source} ${A_FRAME.address}`)
    expect(texts[1]).toMatch(/^The selection holds 300 trials/)
    expect(texts).toEqual(expect.arrayContaining(table.footnotes.map(({ mark, text }) => `${mark} ${text}`)))
    expect(texts).toContain(
      'Abbreviations: iPSC, induced pluripotent stem cell; NCT, number of a record at ClinicalTrials.gov.',
    )
    expect(texts.slice(-table.references.length)).toEqual(
      table.references.map(({ number, text }) => `${String(number)}. ${text}`),
    )
  })

  // Where LibreOffice is not installed, the parts above are what is held.
  if (hasLibreOffice()) it('is opened by LibreOffice', convertsToText, 120_000)
})

async function convertsToText() {
  const folder = mkdtempSync(path.join(tmpdir(), 'manuscript-'))
  try {
    writeFileSync(path.join(folder, 'table.docx'), await manuscriptFile(table, 'docx'))
    const options = ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, 'table.docx']
    execFileSync('soffice', options, { cwd: folder, env: { ...process.env, HOME: folder } })
    expect(readFileSync(path.join(folder, 'table.txt'), 'utf8')).toContain('NCT06138210')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('the CSV file holds group, cells and notes in full, and begins no formula', async () => {
  const text = new TextDecoder().decode(await manuscriptFile(table, 'csv'))
  const rows: Record<string, string>[] = parse(text, { columns: true })
  expect(rows.map((row) => Object.values(row).map(undoFormulaSafe).slice(0, 5))).toEqual([
    ['Condition: Stroke', 'NCT06138210', KEPT, 'Phase 1', '1'],
    ['Condition: not captured yet', 'NCT05993884', 'iPSC Ltd', 'not captured yet', '1'],
  ])
  expect(rows[0]?.['Notes']).toMatch(/^Phase: Sources disagree on phase\. Shown is “Phase 1” \[1\]/)
  expect(rows[0]?.['Lead sponsor']).toMatch(/^'=/)
})

it('the workbook holds the table, what it is, the words it uses and the sources it rests on', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await manuscriptFile(table, 'xlsx')).buffer)
  const rowsOf = (name: string) =>
    (workbook.getWorksheet(name)?.getSheetValues() ?? [])
      .slice(1)
      .map((row) => (Array.isArray(row) ? row.slice(1) : []))
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Table', 'About', 'Glossary', 'Sources'])
  expect(rowsOf('Table')[1]?.slice(0, 3)).toEqual(['Condition: Stroke', 'NCT06138210', KEPT])
  expect(workbook.getWorksheet('Table')?.getCell('C2').type).toBe(ExcelJS.ValueType.String)
  expect(rowsOf('About')).toEqual(
    expect.arrayContaining([
      ['Source', table.source],
      ['Address', A_FRAME.address],
    ]),
  )
  expect(rowsOf('Glossary')).toEqual(
    expect.arrayContaining([
      ['iPSC', 'induced pluripotent stem cell'],
      ['not reported', expect.stringMatching(/^Not reported:/)],
    ]),
  )
  expect(rowsOf('Sources').map(([number]) => number)).toEqual(['Number', 1, 2, 3])
})

it.each(['latex', 'markdown', 'ris', 'bibtex', 'csl'] as const)(
  'the %s file is text with every reference',
  async (format) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await manuscriptFile(table, format))
    for (const { item } of table.references) expect(text).toContain(item.title)
  },
)

it.each([
  ['<a><b/></a>', null],
  ['<a b="1" b="2"/>', 'an attribute twice'],
  ['<a><b></a>', 'closes nothing'],
  ['<a>', 'never closed'],
  ['<a/><b/>', 'a second root'],
  ['<a>&nbsp;</a>', 'no tag or text'],
  ['<a>\u0001</a>', 'a sign XML forbids'],
])('the check of XML finds what is wrong with %j', (xml, fault) => {
  if (fault === null) expect(xmlFault(xml)).toBeNull()
  else expect(xmlFault(xml)).toContain(fault)
})

function elementsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<w:${name}(?: [^>]*)?>.*?</w:${name}>`, 'gs')) ?? []
}

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text)
  return texts
    .join('')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
    )
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
