import type { ShownCell, TableSubject } from '../../domain/curation/table-subjects'
import { groupBy } from '../../domain/shared/group-by'
import type { Reader } from '../db/handles'
import { loadShownValues, type ShownFields, subjectKey } from './shown-values'

/** Loads the given trials as the rows of a table are compared with them, in any order. */
export async function tableTrials(
  handle: Reader,
  trialIds: readonly number[],
  fields: readonly string[],
): Promise<TableSubject[]> {
  const ids = [...trialIds]
  const [trials, administrations, shown] = await Promise.all([
    handle.trial.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        publicId: true,
        title: true,
        version: true,
        visibility: true,
        identifiers: IDENTIFIERS,
      },
    }),
    handle.administration.findMany({
      where: { OR: [{ trialId: { in: ids } }, { trial: { mergedIntoId: { in: ids } } }], endedAt: null },
      select: { id: true, trialId: true, trial: { select: { mergedIntoId: true } } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    loadShownValues(
      handle,
      ids.map((id) => ({ entityType: 'trial', entityId: String(id), trialId: id })),
    ),
  ])
  const given = groupBy(administrations, ({ trialId, trial }) => trial.mergedIntoId ?? trialId)
  return trials.map(({ id, publicId, title, version, visibility, identifiers }) => ({
    id: publicId,
    label: title,
    version,
    isWithdrawn: visibility === 'withdrawn',
    identifiers,
    fields: cellsOf(shown.get(subjectKey({ entityType: 'trial', entityId: String(id) })), [
      ...fields,
      'identifiers',
    ]),
    administrations: (given.get(id) ?? []).map((each) => ({
      id: each.id,
      fields: cellsOf(shown.get(subjectKey({ entityType: 'administration', entityId: each.id })), fields),
    })),
  }))
}

/** Loads the given products as the rows of a table are compared with them, in any order. */
export async function tableProducts(
  handle: Reader,
  slugs: readonly string[],
  fields: readonly string[],
): Promise<TableSubject[]> {
  const products = await handle.product.findMany({
    where: { id: { in: [...slugs] } },
    select: { id: true, name: true, version: true, withdrawnAt: true },
  })
  const shown = await loadShownValues(
    handle,
    products.map(({ id }) => ({ entityType: 'product', entityId: id, trialId: null })),
  )
  return products.map(({ id, name, version, withdrawnAt }) => ({
    id,
    label: name,
    version,
    isWithdrawn: withdrawnAt !== null,
    identifiers: [],
    fields: cellsOf(shown.get(subjectKey({ entityType: 'product', entityId: id })), fields),
    administrations: [],
  }))
}

const IDENTIFIERS = { select: { registry: true, value: true }, orderBy: { id: 'asc' } } as const

function cellsOf(shown: ShownFields | undefined, fields: readonly string[]): Record<string, ShownCell> {
  const cells = fields.flatMap((field) => {
    const said = shown?.get(field)
    return said
      ? [[field, { value: said.value, missing: said.missing, text: said.canonicalText }] as const]
      : []
  })
  return Object.fromEntries(cells)
}
