import { z } from 'zod'
import { fold } from '../../../domain/shared/fold'
import { AppError } from '../../../domain/shared/app-error'
import type { Transaction } from '../../db/handles'
import { type RowChange, type RowKind, stated, textOf } from './row-kind'

/** Conditions: name, area, MeSH id and the folded texts by which registries name it. */
export const CONDITION_ROWS: RowKind = {
  async find(handle, id) {
    const synonyms = { orderBy: { text: 'asc' } } as const
    const row = await handle.condition.findUnique({ where: { id }, include: { synonyms } })
    if (!row) return null
    const { name, version, area, areaName, meshId } = row
    const texts = row.synonyms.map(({ text }) => text)
    const values = stated({ name, area, areaName, meshId, synonyms: texts.length === 0 ? null : texts })
    return { id, label: name, version, isWithdrawn: false, values, missing: {} }
  },

  async write(tx, change) {
    const { id, version, fields } = change
    const given = {
      name: textOf(fields, 'name'),
      area: textOf(fields, 'area'),
      areaName: textOf(fields, 'areaName'),
    }
    const columns = { ...stated(given), meshId: textOf(fields, 'meshId') }
    if (version === null) {
      const area = given.area ?? 'other'
      const named = { name: given.name ?? id, area, areaName: given.areaName ?? (await areaNameOf(tx, area)) }
      const position = await tx.condition.count()
      await tx.condition.create({ data: { id, ...named, meshId: columns.meshId, position } })
    } else {
      const raised = { ...columns, version: { increment: 1 } }
      const { count } = await tx.condition.updateMany({ where: { id, version }, data: raised })
      if (count === 0) return false
    }
    await writeSynonyms(tx, change)
    return true
  },

  withdraw: null,

  // and the trials whose registry text a new synonym maps: their rows hold the text
  async dependentTrials(handle, id) {
    const synonyms = await handle.conditionSynonym.findMany({ where: { conditionId: id } })
    const texts = new Set(synonyms.map(({ text }) => text))
    const [coded, unmapped] = await Promise.all([
      handle.trialCondition.findMany({ where: { conditionId: id }, select: { trialId: true } }),
      texts.size === 0
        ? []
        : handle.trialCondition.findMany({
            where: { conditionId: null },
            select: { trialId: true, text: true },
          }),
    ])
    const shown = await handle.trial.findMany({
      where: { conditions: { contains: `"${id}"` } },
      select: { id: true },
    })
    const named = unmapped.filter(({ text }) => texts.has(fold(text)))
    return [
      ...new Set([...[...coded, ...named].map(({ trialId }) => trialId), ...shown.map((row) => row.id)]),
    ]
  },
}

async function areaNameOf(tx: Transaction, area: string): Promise<string> {
  const known = await tx.condition.findFirst({ where: { area }, select: { areaName: true } })
  return known?.areaName ?? area.replaceAll('-', ' ')
}

// a synonym is a name in use, not a record: one that was wrong is taken off the list, and the trail says so
async function writeSynonyms(tx: Transaction, { id, fields }: RowChange): Promise<void> {
  const given = fields.get('synonyms')
  if (!given) return
  const texts = [...new Set(given.missing === null ? z.array(z.string()).parse(given.value).map(fold) : [])]
  const taken = await tx.conditionSynonym.findFirst({
    where: { text: { in: texts }, conditionId: { not: id } },
    include: { condition: true },
  })
  if (taken) throw new AppError('invalid', `“${taken.text}” already means ${taken.condition.name}.`)
  await tx.conditionSynonym.deleteMany({ where: { conditionId: id } })
  await tx.conditionSynonym.createMany({
    data: texts.filter((text) => text !== '').map((text) => ({ text, conditionId: id })),
  })
}
