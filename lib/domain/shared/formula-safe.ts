// A spreadsheet reads a cell as a formula when it begins with one of these; some skip blanks, quotes or a byte order
// mark first, and some fold full-width signs (RELIABILITY C3).
const FORMULA_START = /^[\s\u{FEFF}'"]*[=+\-@\t\r\n＝＋－＠]/u

/**
 * Makes a text safe for spreadsheets by putting one apostrophe before anything that may begin a formula. Undone by
 * `undoFormulaSafe`: a text that already begins with an apostrophe before such a sign gets a second one.
 */
export function formulaSafe(text: string): string {
  if (beginsWithLetterOrDigit(text)) return text // nearly every cell of a large file, told faster than by the pattern
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** Gives back the text `formulaSafe` was given; documented for readers of our files on the page about the data. */
export function undoFormulaSafe(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell
}

function beginsWithLetterOrDigit(text: string): boolean {
  const first = text.charCodeAt(0)
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first >= 48 && first <= 57)
}
