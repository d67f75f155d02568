import { escapeLatex } from '../shared/escape-latex'
import type { ManuscriptCell, ManuscriptTable } from './manuscript-table'

/**
 * Writes a table as LaTeX to be read into a manuscript: a longtable whose head is repeated on every page, then notes,
 * abbreviations and references. Whatever a text holds, it stays inside its cell (RELIABILITY C5).
 */
export function writeLatex(table: ManuscriptTable): string {
  const width = table.head.length
  const head = `${table.head.map(({ label, marks }) => `\\textbf{${text(label)}}${sup(marks)}`).join(' & ')} \\\\`
  const column = `>{\\raggedright\\arraybackslash}p{\\dimexpr\\linewidth/${String(width)}-2\\tabcolsep\\relax}`
  return lines([
    '% Needs \\usepackage{array,booktabs,longtable}. Compile with XeLaTeX or LuaLaTeX: the text is UTF-8.',
    '% Wide tables fit better between \\begin{landscape} and \\end{landscape} of pdflscape.',
    '\\begingroup\\footnotesize',
    `\\begin{longtable}{*{${String(width)}}{${column}}}`,
    `\\caption{${text(table.title)}. ${text(table.source)}} \\\\`,
    '\\toprule',
    head,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    head,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...table.groups.flatMap(({ label, rows }) => [
      ...(label === null ? [] : [`\\multicolumn{${String(width)}}{l}{\\textit{${text(label)}}} \\\\`]),
      ...rows.map(({ cells }) => `${cells.map(cell).join(' & ')} \\\\`),
    ]),
    '\\end{longtable}',
    ...paragraphs(table),
    '\\endgroup',
    ...references(table),
  ])
}

function paragraphs({ limit, address, footnotes, abbreviations }: ManuscriptTable): string[] {
  const spelled = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ')
  return [
    ...(limit === null ? [] : [text(limit)]),
    ...footnotes.map(({ mark, text: note }) => `${sup([mark])} ${text(note)}`),
    ...(spelled === '' ? [] : [`Abbreviations: ${text(spelled)}.`]),
    text(address),
  ].map((paragraph) => `\\noindent ${paragraph}\\par`)
}

// numbered by hand: the numbers of the cells are those of the table
function references({ references: cited }: ManuscriptTable): string[] {
  return [
    '\\begin{thebibliography}{99}',
    ...cited.map(
      ({ number, text: said, item }) => `\\bibitem[${String(number)}]{${key(item.id)}} ${text(said)}`,
    ),
    '\\end{thebibliography}',
  ]
}

// the braces keep a cell that begins with * or [ from being read as an argument of the line end before it
function cell({ text: said, isMissing, marks }: ManuscriptCell): string {
  const safe = text(said)
  return `{}${isMissing ? `\\textit{${safe}}` : safe}${sup(marks)}`
}

function sup(marks: readonly string[]): string {
  return marks.length === 0 ? '' : `\\textsuperscript{${marks.map(text).join(',')}}`
}

function text(said: string): string {
  return escapeLatex(said)
}

function key(id: string): string {
  return id.replace(/[^A-Za-z0-9:.-]+/g, '-')
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
