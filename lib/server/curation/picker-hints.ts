import type { PickerTerm } from '../../domain/curation/edit-views'
import type { Reader } from '../db/handles'

type Hint = Pick<PickerTerm, 'hint' | 'words'>

/**
 * Loads what tells the terms of the pickers apart and by which other names they are found: the codes of routes and
 * techniques, the areas and synonyms of conditions, what products are made of and their aliases.
 */
export async function loadPickerHints(handle: Reader) {
  const [products, routes, techniques, conditions] = await Promise.all([
    handle.product.findMany({
      select: {
        id: true,
        entity: { select: { name: true } },
        startingMaterial: { select: { name: true } },
        aliases: { where: { endedAt: null }, select: { name: true } },
      },
    }),
    handle.route.findMany({ select: { id: true, nciThesaurusId: true } }),
    handle.technique.findMany({ select: { id: true, meshId: true } }),
    handle.condition.findMany({
      select: { id: true, areaName: true, synonyms: { select: { text: true } } },
    }),
  ])
  return {
    product: adding(
      products.map(({ id, entity, startingMaterial, aliases }) => ({
        id,
        hint: [entity?.name, startingMaterial?.name],
        words: aliases.map(({ name }) => name),
      })),
    ),
    route: adding(routes.map(({ id, nciThesaurusId: code }) => ({ id, hint: [code && `NCIt ${code}`] }))),
    technique: adding(techniques.map(({ id, meshId }) => ({ id, hint: [meshId && `MeSH ${meshId}`] }))),
    condition: adding(
      conditions.map(({ id, areaName, synonyms }) => ({
        id,
        hint: [areaName],
        words: synonyms.map(({ text }) => text),
      })),
    ),
  }
}

interface Row {
  id: string
  hint: (string | null | undefined)[]
  words?: string[]
}

function adding(rows: readonly Row[]): (terms: readonly PickerTerm[]) => PickerTerm[] {
  const hints = new Map(rows.map(({ id, hint, words = [] }): [string, Hint] => [id, written(hint, words)]))
  return (terms) => terms.map((term) => ({ ...term, ...hints.get(term.value) }))
}

function written(hint: Row['hint'], words: string[]): Hint {
  const told = hint.filter(Boolean).join(' · ')
  return { ...(told === '' ? {} : { hint: told }), ...(words.length === 0 ? {} : { words: words.join(' ') }) }
}
