import { sayCount, sayDate, sayNumber, upperFirst } from '../shared/words'
import { trialFilterChips, type TrialFilterChip } from './trial-filter-chips'
import { type TrialFilterClauses, trialFilterClauses } from './trial-filter-clauses'
import type { TrialFilters, TrialVocabulary } from './trial-filters'

export interface TrialDescription {
  heading: string // "27 trials of dopaminergic neurons or neural stem cells"
  caption: string // "of 187 in the atlas · data as of 23 November 2026"
  chips: TrialFilterChip[]
  emptyState: string // what to say when nothing matches
  fileSlug: string // the selection in words for a file name: letters, digits and hyphens, at most 60 characters
}

/**
 * Says in words what is selected and how many: one description for heading, chips, charts' captions, the empty table
 * and file names. `dataDate` is a partial date.
 */
export function describeTrialFilters(
  filters: TrialFilters,
  vocabulary: TrialVocabulary,
  counts: { total: number; atlasTotal: number; dataDate: string },
): TrialDescription {
  const clauses = trialFilterClauses(filters, vocabulary)
  return {
    heading: upperFirst(saySelection(counts.total, clauses)),
    caption: `of ${sayNumber(counts.atlasTotal)} in the atlas · data as of ${sayDate(counts.dataDate)}`,
    chips: trialFilterChips(filters, vocabulary),
    emptyState: sayEmpty(clauses),
    fileSlug: slug([...clauses.adjectives, 'trials', ...clauses.clauses, ...clauses.asides].join(' ')),
  }
}

function saySelection(total: number, { adjectives, clauses, asides }: TrialFilterClauses): string {
  if (adjectives.length + clauses.length + asides.length === 0)
    return sayCount(total, 'trial of cell therapies', 'trials of cell therapies')
  const kind = adjectives.map((adjective) => `${adjective} `).join('')
  return sayParts(sayCount(total, `${kind}trial`, `${kind}trials`), clauses, asides)
}

function sayEmpty({ adjectives, clauses, asides }: TrialFilterClauses): string {
  if (adjectives.length + clauses.length + asides.length === 0) return 'The atlas holds no trial yet.'
  return `The atlas holds no ${sayParts([...adjectives, 'trial'].join(' '), clauses, asides)}.`
}

/** "114 trials matching “cell”", but "3 trials in stroke, matching “cell”": the comma parts, so something must precede. */
function sayParts(trials: string, clauses: readonly string[], asides: readonly string[]): string {
  const [first = '', ...others] = clauses.length === 0 ? asides : [clauses.join(' '), ...asides]
  return [[trials, first].filter(Boolean).join(' '), ...others].join(', ')
}

function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, 60).replace(/^-+|-+$/g, '')
}
