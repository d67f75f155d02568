import { fieldView, type FieldViewing } from '../../domain/claims/field-view'
import type { ProjectedField } from '../../domain/claims/statement'
import { ADMINISTRATION_FIELDS } from '../../domain/trials/trial-sections'
import type { AdministrationView } from '../../domain/trials/trial-views'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'

const PARTS = {
  trial: { select: { publicId: true, title: true, conditions: true, mergedInto: true } },
  product: true,
  route: true,
  technique: true,
  doseLevels: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.AdministrationInclude

export type AdministrationRow = Prisma.AdministrationGetPayload<{ include: typeof PARTS }>

/** Loads the administrations in force that `where` selects, in the order of their trials and positions. */
export async function loadAdministrations(
  handle: Reader,
  where: Prisma.AdministrationWhereInput,
): Promise<AdministrationRow[]> {
  return handle.administration.findMany({
    where: { AND: [where, { endedAt: null }] },
    include: PARTS,
    orderBy: [{ trialId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  })
}

/** Writes one administration for reading: its projected fields with all statements, and its structured columns. */
export function administrationView(
  row: AdministrationRow,
  projected: readonly ProjectedField[],
  viewing: FieldViewing,
): AdministrationView {
  const own = projected.filter(
    (field) => field.subjectType === 'administration' && field.subjectId === row.id,
  )
  const fields = ['product' as const, ...ADMINISTRATION_FIELDS].flatMap((name) => {
    const field = own.find((each) => each.field === name)
    return field ? [fieldView(field, viewing)] : []
  })
  const { windowMinimumDays: minimum, windowMaximumDays: maximum } = row
  return {
    id: row.id,
    product: row.product && { value: row.product.id, label: row.product.name },
    fields,
    routeCode: row.route?.nciThesaurusId ? `NCIt ${row.route.nciThesaurusId}` : null,
    techniqueCode: row.technique?.meshId ? `MeSH ${row.technique.meshId}` : null,
    doseLevels: row.doseLevels.map(doseLevel),
    stagesDerived: [],
    windowDays: minimum === null && maximum === null ? null : { minimum, maximum },
  }
}
