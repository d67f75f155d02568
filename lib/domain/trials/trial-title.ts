import { statedPhaseSchema } from '../claims/claim-values'
import { lowerFirst } from '../shared/words'
import type { ShownFields } from './shown-fields'
import { labelOf, STATIC_VOCABULARY } from './trial-vocabulary'

interface Titled {
  fields: ShownFields
  administrations: readonly ShownFields[]
  products: ReadonlyMap<string, { name: string }>
}

/**
 * The title shown: the brief title, else the official one, else one of ours made of product, phase and identifier
 * ("ALF201, phase 1, CTR20231375") and marked so (DESIGN section 3, Tables).
 */
export function chooseTitle(publicId: string, titled: Titled): { title: string; titleIsOurs: boolean } {
  const stated = titled.fields.text('title') ?? titled.fields.text('officialTitle')
  if (stated !== null) return { title: stated, titleIsOurs: false }
  const products = titled.administrations.flatMap((fields) => fields.text('product') ?? [])
  const names = [...new Set(products)].map((slug) => titled.products.get(slug)?.name ?? slug)
  const parts = [names.join(' and ') || 'Trial', phaseWords(titled.fields), publicId]
  return { title: parts.filter((part) => part !== null).join(', '), titleIsOurs: true }
}

function phaseWords(fields: ShownFields): string | null {
  const phase = fields.read('phase', statedPhaseSchema)
  if (!phase?.phases?.length) return phase?.text ?? null
  return lowerFirst(labelOf(STATIC_VOCABULARY, 'phaseGroup', phase.phases.toSorted().join('|')))
}
