/** A part of a registry record as an item of a folded list; the registry's word (ACTIVE_COMPARATOR) in small letters. */
export function partItem(name: string, kind: string | null, text: string | null) {
  return { name, kind: kind === null ? null : kind.replaceAll('_', ' ').toLowerCase(), text }
}
