import type { ClassStatement } from '../../domain/claims/class-statement-views'
import type { SourceNumbering } from '../../domain/claims/source-numbering'
import { lineageOf } from '../../domain/shared/tree'
import { loadClassStatements } from '../claims/class-statements'
import { reader } from '../db/reader'
import type { ProductRow } from './product-facts'

const inTree = { select: { id: true, parentId: true } } as const

/**
 * Loads what is said of a product: of itself, of its family, and of every class it belongs to by cell type, starting
 * material and entity. A statement on a class takes part when each of the class's parts is the product's own or wider.
 */
export async function loadProductStatements(
  product: ProductRow,
  numbering: SourceNumbering,
): Promise<ClassStatement[]> {
  const [cellTypes, startingMaterials, entities] = await Promise.all([
    reader().cellType.findMany(inTree),
    reader().startingMaterial.findMany(inTree),
    reader().entity.findMany(inTree),
  ])
  const named = [product.id, ...(product.familyId === null ? [] : [product.familyId])]
  const ofClass = {
    productId: null,
    AND: [
      { OR: [{ cellTypeId: null }, { cellTypeId: { in: lineageOf(cellTypes, product.cellTypeId) } }] },
      {
        OR: [
          { startingMaterialId: null },
          { startingMaterialId: { in: lineageOf(startingMaterials, product.startingMaterialId) } },
        ],
      },
      { OR: [{ entityId: null }, { entityId: { in: lineageOf(entities, product.entityId) } }] },
    ],
  }
  const options = { isAboutThis: (statement: Subject) => isAbout(statement, product), numbering }
  return loadClassStatements(reader(), { OR: [{ productId: { in: named } }, ofClass] }, options)
}

interface Subject {
  productId: string | null
  cellTypeId: string | null
  startingMaterialId: string | null
  entityId: string | null
}

// a family is its class: what is said of exactly its cell type and starting material is said of the family
function isAbout(statement: Subject, product: ProductRow): boolean {
  if (statement.productId !== null) return statement.productId === product.id
  if (!product.isFamily) return false
  return (
    statement.cellTypeId === product.cellTypeId &&
    statement.startingMaterialId === product.startingMaterialId &&
    (statement.entityId === null || statement.entityId === product.entityId)
  )
}
