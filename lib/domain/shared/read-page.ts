/** Reads the number of a page from an address: the first where it names none, null where it names no page. */
export function readPage(text: string | string[] | null | undefined): number | null {
  if (text === null || text === undefined) return 1
  return typeof text === 'string' && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}

/** Finds the page to show of so many lines: the one asked for, or the last where there are fewer. */
export function pageWithin(asked: number, lines: number, pageSize: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(lines / pageSize))
  return { page: Math.min(Math.max(1, asked), pages), pages }
}
