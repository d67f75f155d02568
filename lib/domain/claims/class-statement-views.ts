import { z } from 'zod'
import { codedSchema } from '../shared/coded'
import { lowerFirst } from '../shared/words'

/**
 * A statement about a kind of product (mechanism, advantage, limitation ...), in our own words. `about` names its
 * subject; `isAboutThis` is false when it is said of a wider class than the page it stands on. `system` is the level of
 * evidence: where the source says it was shown.
 */
export const classStatementSchema = z.object({
  id: z.string(),
  kind: codedSchema,
  system: codedSchema,
  text: z.string(),
  about: z.string(),
  isAboutThis: z.boolean(),
  citations: z.array(
    z.object({
      sourceNumber: z.int(),
      locator: z.string(), // paragraph of the source
      reference: z.string().nullable(), // the source's own reference number
    }),
  ),
})
export type ClassStatement = z.infer<typeof classStatementSchema>

/** In the order in which a page shows them. */
export const STATEMENT_KIND_LABELS = {
  mechanism: 'Mechanism',
  advantage: 'Advantages',
  limitation: 'Limitations',
  safety: 'Safety',
  efficacy: 'Efficacy',
  manufacturing_quality: 'Manufacturing and quality',
} as const

export const EVIDENCE_SYSTEM_LABELS = {
  in_vitro: 'in vitro',
  animal: 'in animals',
  human: 'in humans',
  not_stated: 'system not stated',
} as const

/** The parts a statement can be about; at least one is set. */
export interface StatementSubject {
  product: string | null
  cellType: string | null
  startingMaterial: string | null
  entity: string | null
}

/** Names the subject of a class statement in words: "iPSC-derived mesenchymal stromal cell", "extracellular vesicles". */
export function describeStatementSubject(subject: StatementSubject): string {
  if (subject.product !== null) return subject.product
  const kind = [subject.entity, subject.cellType].filter((name) => name !== null).map(lowerFirst)
  const noun = kind.join(' of ')
  if (subject.startingMaterial === null) return noun
  const material = lowerFirst(subject.startingMaterial)
  return noun === '' ? `products from ${material}` : `${material}-derived ${noun}`
}
