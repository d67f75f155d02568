import { sayDate, upperFirst } from '../shared/words'
import type { HistoryVersion } from './history-views'

/** How the state of a withdrawn record is told. */
export const WITHDRAWN = 'Withdrawn'

const WHAT: Readonly<Record<string, string>> = {
  founding: 'Came with the founding data',
  'registry.import': 'A registry record came in',
  'trial.create': 'Added to the atlas',
  'trial.edit': 'Values changed',
  'trial.pick': 'One of several claims chosen',
  'trial.dispute': 'A claim marked as disputed',
  'trial.settle': 'A dispute settled',
  'trial.screen': 'Screened',
  'trial.withdraw': 'Withdrawn',
  'trial.reinstate': 'Put back in force',
  'trial.merge': 'Merged',
  'trial.unmerge': 'Merge undone',
  'trial.reproject': 'Shows something else, because something it names changed',
  'product.create': 'Added to the atlas',
  'product.edit': 'Values changed',
  'product.withdraw': 'Withdrawn',
  'product.reinstate': 'Put back in force',
  'cellType.create': 'Added to the atlas',
  'cellType.edit': 'Values changed',
}

/** Says what was done in the reader's words; an action nobody named yet as its own words. */
export function sayAction(action: string): string {
  return WHAT[action] ?? spaced(action.split('.').at(-1) ?? action)
}

const ORIGINS: Readonly<Record<string, string>> = {
  web: 'on the website',
  api: 'through the API',
  command: 'at the command line',
  import: 'by an import',
}

/** Says where a change came in; null where the trail does not say. */
export function sayOrigin(origin: string | null): string | null {
  return origin === null ? null : (ORIGINS[origin] ?? origin)
}

/** Writes a name of the code as words: "mergedInto" to "Merged into". */
export function spaced(name: string): string {
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_, last: string, next: string) => `${last} ${next.toLowerCase()}`,
  )
  return upperFirst(words)
}

/** Names a version with its day: "version 3 of 3 May 2026". */
export function sayVersion({ version, at }: Pick<HistoryVersion, 'version' | 'at'>): string {
  return `version ${String(version)} of ${sayDate(at.slice(0, 10))}`
}

/** Says an instant to the minute, as the store keeps it: "3 May 2026, 14:05 UTC". */
export function sayInstant(at: string): string {
  return `${sayDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`
}
