import { z } from 'zod'
import { statedConditionSchema } from '../claims/claim-values'
import type { Statement } from '../claims/statement'
import { registryOrigin } from '../claims/origin'
import { fold } from '../shared/fold'

/** What a trial is found by, before folding. */
export interface SearchedTrial {
  publicId: string
  title: string
  identifiers: readonly { registry: string; value: string }[]
  statements: readonly Statement[]
  products: readonly { name: string; aliases: readonly { name: string; sourceId: string | null }[] }[]
  conditionNames: readonly string[]
  interventions: readonly { name: string; otherNames: readonly string[] }[]
}

/**
 * The folded words by which text search finds a trial. All sources in force count, not only the shown ones: who read a
 * name on some page shall find the trial by it. `identifiers` also holds the trial's own names, and hits there come first
 * (DESIGN section 5): acronyms, names of its product that its registrations use in title or intervention, and aliases
 * that one of its registrations (or a mirror of it) is the source of. A name that a mirror only mentions is not one.
 */
export function trialSearchText(trial: SearchedTrial) {
  const inForce = trial.statements.filter(({ isInForce, missing }) => isInForce && missing === null)
  const said = (...fields: string[]) =>
    inForce.flatMap(({ field, value }) => (fields.includes(field) ? textsOf(value) : []))
  const own = ownStatements(trial, inForce)
  const ownSources = new Set(own.map(({ sourceId }) => sourceId))
  const aliases = trial.products.flatMap((product) => product.aliases)
  const names = [...trial.products.map(({ name }) => name), ...aliases.map(({ name }) => name)]
  const ownTexts = [...own.flatMap(titlesOf), ...trial.interventions.map(({ name }) => name)].map(fold)
  return {
    identifiers: folded([
      trial.publicId,
      ...trial.identifiers.flatMap(({ registry, value }) =>
        /^\d+$/.test(value) ? `${registry} ${value}` : value,
      ),
      ...own.flatMap(({ field, value }) => (field === 'acronym' ? textsOf(value) : [])),
      ...names.filter((name) => ownTexts.some((text) => ` ${text} `.includes(` ${fold(name)} `))),
      ...aliases.filter(({ sourceId }) => sourceId && ownSources.has(sourceId)).map(({ name }) => name),
    ]),
    titles: folded([trial.title, ...said('title', 'officialTitle', 'acronym')]),
    products: folded(names),
    sponsors: folded(said('sponsor', 'collaborators')),
    conditions: folded([...said('condition'), ...trial.conditionNames]),
    interventions: folded(trial.interventions.flatMap(({ name, otherNames }) => [name, ...otherNames])),
  }
}

// what its registrations say of it, read there or on a mirror of them
function ownStatements(trial: SearchedTrial, inForce: readonly Statement[]): Statement[] {
  const origins = new Set(trial.identifiers.map(({ registry, value }) => registryOrigin(registry, value)))
  return inForce.filter(({ originKey }) => origins.has(originKey))
}

function titlesOf({ field, value }: Statement): string[] {
  return field === 'title' || field === 'officialTitle' ? textsOf(value) : []
}

const textsSchema = z.union([
  z.string().transform((text) => [text]),
  z.array(z.string()),
  z.array(statedConditionSchema).transform((conditions) => conditions.map(({ text }) => text)),
])

function textsOf(value: unknown): string[] {
  const texts = textsSchema.safeParse(value)
  return texts.success ? texts.data : []
}

function folded(texts: readonly string[]): string {
  return [...new Set(texts.map(fold))].filter((text) => text !== '').join(' ')
}
