import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { citeSource } from '../citations/cite-source'
import { writeReferences } from '../citations/write-references'
import { buildManuscriptTable } from './build-manuscript-table'
import { plainText } from './plain-text'
import { A_FRAME, aManuscript, aSource, aTrial, aView } from './testing/manuscript-builders'
import { writeLatex } from './write-latex'
import { escapeMarkdown, writeMarkdown } from './write-markdown'

/** Texts made of what breaks out of LaTeX, Markdown, RIS and BibTeX (RELIABILITY C5), between letters now and then. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '%',
          '&',
          '_',
          '#',
          '$',
          '{',
          '}',
          '~',
          '^',
          '\\',
          '|',
          '\n',
          '\r\n',
          '@',
          '"',
          "'",
          '`',
          '*',
          '[',
          ']',
        ],
        ...[
          '<',
          '>',
          '-',
          '--',
          '!',
          '=',
          '+',
          '1.',
          '1)',
          '\\end{longtable}',
          '\\\\',
          '\\input{x}',
          '{{{',
          '}}}',
        ],
        ...[
          '\r\nER  - ',
          '\r\nTY  - JOUR',
          '\n@article{x,',
          '},\n  note = {',
          '](javascript:alert(1))',
          '<b>',
          '&amp;',
        ],
        ...['| --- |', '\u2028', '\u0000', '\t'],
      ),
      fc.stringMatching(/^[A-Za-z0-9 ]{1,6}$/),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => plainText(text) !== '')

const tableOf = (text: string) =>
  buildManuscriptTable(
    aManuscript([aTrial('NCT1', [aView('sponsor', text), aView('title', 'next')])], {
      sources: [aSource(1, { title: text })],
    }),
    { columns: ['sponsor', 'title', 'references'], group: null },
    { ...A_FRAME, heading: text },
  )

describe('whatever a registry wrote stays inside its place', () => {
  it('in LaTeX: a row has its cells, every group closes, and nothing is a command of its own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const latex = writeLatex(tableOf(text))
        const rows = latex.split('\n').filter((line) => line.endsWith(' \\\\') && line.startsWith('{}'))
        expect(rows).toHaveLength(1)
        expect(splitUnescaped(rows[0]?.slice(0, -3) ?? '', '&')).toHaveLength(3)
        expect(commandsOf(latex).filter((command) => !OWN_COMMANDS.has(command))).toEqual([])
        expect(depthsOf(latex)).toEqual({ lowest: 0, last: 0 })
        // a sign that LaTeX reads is only ever written escaped; a comment would swallow the end of its line
        expect(latex.split('\n').slice(2).join('\n')).not.toMatch(/(?<!\\)(?:\\\\)*[%#$^_~]/)
      }),
      { numRuns: 500 },
    )
  })

  it('in Markdown: a row has its cells, and each cell gives its text back', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = writeMarkdown(tableOf(text)).split('\n')
        const row = lines.find((line) => line.startsWith('| ') && line.includes(' | next | ')) ?? ''
        const cells = splitUnescaped(row, '|').slice(1, -1)
        expect(cells).toHaveLength(3)
        expect(unescaped(cells[0]?.trim() ?? '')).toBe(plainText(text))
        expect(lines.filter((line) => line.startsWith('| '))).toHaveLength(3)
      }),
      { numRuns: 500 },
    )
  })

  it('in Markdown: no mark, tag, link, entity or list begins in a text', () => {
    fc.assert(
      fc.property(hostile.map(plainText), (text) => {
        const safe = escapeMarkdown(text)
        expect(safe).not.toMatch(/(?<!\\)(?:\\\\)*[`*_{}[\]<>#|~$&^]/)
        expect(safe).not.toMatch(/^(?:[-+=]|\d+[.)])/)
        expect(unescaped(safe)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['bibtex', 'ris'] as const)(
    'in the references as %s: another library reads as many, with their titles',
    (format) => {
      fc.assert(
        fc.property(
          hostile.map((text) => `A${text}Z`),
          (title) => {
            const items = [title, 'next'].map((each, at) =>
              citeSource(aSource(at, { title: each, url: 'https://x.example' })),
            )
            const read = readBack(writeReferences(items, format), format)
            expect(read.map((each) => each.title.replace(/\s+/g, ''))).toEqual([withoutBlanks(title), 'next'])
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})

it('a source is cited by what the store holds of it, and by nothing else', () => {
  const known = aSource(1, {
    kind: 'table_row',
    title: 'hPSCreg trial 202',
    url: 'https://hpscreg.eu/browse/trial/202',
    doi: '10.5281/zenodo.15170761',
    publishedOn: '2025',
    retrievedOn: '2026-01-02',
    licence: 'CC0 1.0',
    attribution: 'hPSCreg.',
  })
  expect(citeSource(known)).toEqual({
    id: 'source-s1',
    type: 'dataset',
    title: 'hPSCreg trial 202',
    issued: { 'date-parts': [[2025]] },
    accessed: { 'date-parts': [[2026, 1, 2]] },
    URL: 'https://hpscreg.eu/browse/trial/202',
    DOI: '10.5281/zenodo.15170761',
    note: 'hPSCreg. Licence: CC0 1.0',
  })
  expect(citeSource(aSource(2, { kind: 'paper', title: 'PMID 123', pmid: '123' }))).toEqual({
    id: 'source-s2',
    type: 'article-journal',
    title: 'PMID 123',
    PMID: '123',
  })
})

const OWN_COMMANDS = new Set(
  (
    'arraybackslash begin begingroup bibitem bottomrule caption dimexpr end endfirsthead endfoot endgroup endhead footnotesize ' +
    'linewidth midrule noindent par raggedright relax tabcolsep textasciicircum textasciitilde textbackslash textbf ' +
    'textbraceleft textbraceright textgreater textit textless textsuperscript toprule usepackage'
  ).split(' '),
)

function commandsOf(latex: string): string[] {
  return [...latex.matchAll(/\\([A-Za-z]+)/g)].map(([, name = '']) => name)
}

/** How deep the braces go below nought, and where they end; a comment line of ours counts too. */
function depthsOf(latex: string): { lowest: number; last: number } {
  let [depth, lowest] = [0, 0]
  for (const [sign] of latex.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    lowest = Math.min(lowest, depth)
  }
  return { lowest, last: depth }
}

function splitUnescaped(line: string, separator: string): string[] {
  const cells = ['']
  for (const [part] of line.matchAll(/\\.|./gs)) {
    if (part === separator) cells.push('')
    else cells[cells.length - 1] += part
  }
  return cells
}

function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

const readSchema = z.array(z.looseObject({ title: z.string() }))

function readBack(text: string, format: 'bibtex' | 'ris') {
  const forceType = format === 'ris' ? '@ris/file' : '@bibtex/text'
  return readSchema.parse(plugins.input.chain(text, { forceType, generateGraph: false }))
}

function withoutBlanks(text: string): string {
  return plainText(text).replace(/\s+/g, '')
}
