import { z } from 'zod'
import { fieldView, type FieldViewing } from '../../domain/claims/field-view'
import type { Moment } from '../../domain/claims/moment'
import type { ProjectedField } from '../../domain/claims/statement'
import { ADMINISTRATION_FIELDS } from '../../domain/trials/trial-sections'
import { type AdministrationView, administrationViewSchema } from '../../domain/trials/trial-views'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { inForceAt } from './in-force'
import { type NamedStage, stagesOfWindow } from './stage-bands'

const PARTS = {
  trial: {
    select: {
      publicId: true,
      title: true,
      conditions: true,
      mergedInto: { select: { publicId: true, title: true } },
    },
  },
  product: { select: { id: true, name: true } },
  route: { select: { id: true, nciThesaurusId: true } },
  technique: { select: { id: true, meshId: true } },
  doseLevels: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.AdministrationInclude

const doseLevelSchema = administrationViewSchema.shape.doseLevels.element

export type AdministrationRow = Prisma.AdministrationGetPayload<{ include: typeof PARTS }>

/** Loads the administrations that `where` selects of those in force then, in the order of their trials and positions. */
export async function loadAdministrations(
  handle: Reader,
  where: Prisma.AdministrationWhereInput,
  moment: Moment = null,
): Promise<AdministrationRow[]> {
  return handle.administration.findMany({
    where: { AND: [where, inForceAt(moment)] },
    include: PARTS,
    orderBy: [{ trialId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  })
}

/** Writes one administration for reading: its projected fields with all statements, and its structured columns. */
export function administrationView(
  row: AdministrationRow,
  projected: readonly ProjectedField[],
  viewing: FieldViewing & { stages: readonly NamedStage[] },
): AdministrationView {
  const own = projected.filter(
    (field) => field.subjectType === 'administration' && field.subjectId === row.id,
  )
  const fields = ['product' as const, ...ADMINISTRATION_FIELDS].flatMap((name) => {
    const field = own.find((each) => each.field === name)
    return field ? [fieldView(field, viewing)] : []
  })
  const conditions = z.array(z.string()).parse(JSON.parse(row.trial.conditions))
  const { windowMinimumDays: minimum, windowMaximumDays: maximum } = row
  return {
    id: row.id,
    product: row.product && { value: row.product.id, label: row.product.name },
    fields,
    routeCode: row.route?.nciThesaurusId ? `NCIt ${row.route.nciThesaurusId}` : null,
    techniqueCode: row.technique?.meshId ? `MeSH ${row.technique.meshId}` : null,
    doseLevels: z.array(doseLevelSchema).parse(row.doseLevels),
    stagesDerived: stagesOfWindow(row, conditions, viewing.stages),
    windowDays: minimum === null && maximum === null ? null : { minimum, maximum },
  }
}
