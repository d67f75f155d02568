/** One line of the palette: where it leads, what it says, and the group it stands in. */
export interface PaletteEntry {
  href: string
  label: string
  hint: string
  group: string
}

export type PaletteSearch = (words: string, signal: AbortSignal) => Promise<PaletteEntry[]>
