/**
 * Tells whether a value of a tree has trials only through its descendants: it would repeat their counts in a chart that
 * sets values side by side.
 */
export function isMereAncestor({ count, own }: { count: number; own?: number | undefined }): boolean {
  return own === 0 && count > 0
}
