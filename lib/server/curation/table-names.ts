import { fold } from '../../domain/shared/fold'
import { groupBy } from '../../domain/shared/group-by'
import { identifierSpellings } from '../../domain/trials/identifier-spellings'
import type { Reader } from '../db/handles'

/** For each name that means something, the public ids or slugs it means. */
type Found = Record<string, string[]>

/** Finds the trials that names mean: by public id, by a registry's number, by another identifier as it is stored. */
export async function findTableTrials(
  handle: Reader,
  names: readonly string[],
): Promise<{ found: Found; trialIds: number[] }> {
  const asked = names.map((name) => ({ name, ...identifierSpellings(name) }))
  const [trials, identifiers] = await Promise.all([
    handle.trial.findMany({
      where: { publicId: { in: asked.flatMap(({ publicIds }) => publicIds) } },
      select: { id: true, publicId: true },
    }),
    handle.trialIdentifier.findMany({
      where: {
        value: { in: asked.flatMap(({ known, values }) => [...values, ...(known ? [known.value] : [])]) },
      },
      select: { trialId: true, registry: true, value: true },
    }),
  ])
  const byPublicId = new Map(trials.map(({ id, publicId }) => [publicId, id]))
  const byValue = groupBy(identifiers, ({ value }) => value)
  const meant = asked.map(({ name, known, values, publicIds }) => {
    // hPSCreg's numbers are bare: "176" alone means nothing, "hPSCreg 176" does
    const numbers = known
      ? (byValue.get(known.value) ?? []).filter(({ registry }) => registry === known.registry)
      : values.flatMap((value) => byValue.get(value) ?? []).filter(({ registry }) => registry !== 'hPSCreg')
    return {
      name,
      ids: [...publicIds.flatMap((id) => byPublicId.get(id) ?? []), ...numbers.map(({ trialId }) => trialId)],
    }
  })
  const survivors = await findSurvivors(handle, [...new Set(meant.flatMap(({ ids }) => ids))])
  const found = meant.map(
    ({ name, ids }) => [name, distinct(ids.flatMap((id) => survivors.get(id)?.publicId ?? []))] as const,
  )
  return {
    found: Object.fromEntries(found.filter(([, ids]) => ids.length > 0)),
    trialIds: distinct([...survivors.values()].map(({ id }) => id)),
  }
}

/** Finds the products that names mean: by slug, by name or by another name in force, letters folded. */
export async function findTableProducts(handle: Reader, names: readonly string[]): Promise<Found> {
  const [products, aliases] = await Promise.all([
    handle.product.findMany({ select: { id: true, name: true } }),
    handle.productAlias.findMany({
      where: { folded: { in: names.map(fold) }, endedAt: null },
      select: { productId: true, folded: true },
    }),
  ])
  const bySlug = new Set(products.map(({ id }) => id))
  const byName = groupBy(products, ({ name }) => fold(name))
  const byAlias = groupBy(aliases, ({ folded }) => folded)
  const meant = names.map((name) => {
    const slug = name.toLowerCase()
    const named = (byName.get(fold(name)) ?? []).map(({ id }) => id)
    const called = (byAlias.get(fold(name)) ?? []).map(({ productId }) => productId)
    return [name, bySlug.has(slug) ? [slug] : named.length > 0 ? named : distinct(called)] as const
  })
  return Object.fromEntries(meant.filter(([, ids]) => ids.length > 0))
}

// the trial each is shown as, if it is shown: drafts are nobody's yet
async function findSurvivors(handle: Reader, trialIds: readonly number[]) {
  const survivors = new Map<number, { id: number; publicId: string }>()
  const origins = new Map(trialIds.map((id) => [id, [id]]))
  while (origins.size > 0) {
    const trials = await handle.trial.findMany({
      where: { id: { in: [...origins.keys()] } },
      select: { id: true, publicId: true, mergedIntoId: true, visibility: true },
    })
    const round = new Map(origins)
    origins.clear()
    for (const { id, publicId, mergedIntoId, visibility } of trials) {
      const from = (round.get(id) ?? []).filter((origin) => !survivors.has(origin))
      if (mergedIntoId !== null && from.length > 0)
        origins.set(mergedIntoId, [...(origins.get(mergedIntoId) ?? []), ...from])
      else if (visibility !== 'draft') for (const origin of from) survivors.set(origin, { id, publicId })
    }
  }
  return survivors
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}
