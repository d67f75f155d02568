/** Writes a Markdown table; cells may hold any text. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows.map((row) => row.map(plainCell))]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function plainCell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '\\<')
    .replace(/\s+/g, ' ')
    .trim()
}
