/**
 * A name for the address of a new thing, as the founding ones are named: "IV drip (slow)" is iv-drip-slow, "ALF201" is
 * alf201; empty when the name has no Latin letter or digit.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
