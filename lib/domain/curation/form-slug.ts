import { fold } from '../shared/fold'

/** A name for the address of a new thing: "IV drip (slow)" is iv-drip-slow; empty when the name has no Latin letter or digit. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
}
