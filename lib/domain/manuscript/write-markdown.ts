import type { ManuscriptCell, ManuscriptTable } from './manuscript-table'

/**
 * Writes a table as Markdown (CommonMark with pipe tables): caption, table, notes, abbreviations, references. Whatever a
 * text holds, it is shown as it is and stays inside its cell (RELIABILITY C5).
 */
export function writeMarkdown(table: ManuscriptTable): string {
  const { title, limit, source, address, head, footnotes, abbreviations, references } = table
  const spelled = abbreviations.map(({ short, long }) => `${escapeMarkdown(short)}, ${escapeMarkdown(long)}`)
  const blocks = [
    `**${escapeMarkdown(title)}.** ${escapeMarkdown(source)}`,
    ...(limit === null ? [] : [escapeMarkdown(limit)]),
    [
      line(head.map(({ label, marks }) => escapeMarkdown(label) + sup(marks))),
      line(head.map(() => '---')),
      ...table.groups.flatMap(({ label, rows }) => [
        ...(label === null
          ? []
          : [line(head.map((_, at) => (at === 0 ? `**${escapeMarkdown(label)}**` : '')))]),
        ...rows.map(({ cells }) => line(cells.map(cell))),
      ]),
    ].join('\n'),
    ...footnotes.map(({ mark, text }) => `${sup([mark])} ${escapeMarkdown(text)}`),
    ...(spelled.length === 0 ? [] : [`Abbreviations: ${spelled.join('; ')}.`]),
    `<${address}>`, // of our own making: percent-encoded
    '**References**',
    references.map(({ number, text }) => `${String(number)}. ${escapeMarkdown(text)}`).join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** A text that Markdown shows as it is: no mark, link, tag, entity or line of its own begins in it. */
export function escapeMarkdown(text: string): string {
  const safe = text.replace(/[\\`*_{}[\]<>#|~$&^]/g, '\\$&')
  return safe.replace(/^[-+=]/, '\\$&').replace(/^(\d+)(?=[.)])/, '$1\\') // else a list or an underline begins
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cell({ text, isMissing, marks }: ManuscriptCell): string {
  const safe = escapeMarkdown(text)
  return (isMissing ? `*${safe}*` : safe) + sup(marks)
}

function sup(marks: readonly string[]): string {
  return marks.length === 0 ? '' : `<sup>${marks.join(', ')}</sup>`
}
