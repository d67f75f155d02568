import type { Moment } from '../../domain/claims/moment'
import type { SourceNumbering } from '../../domain/claims/source-numbering'
import { relationSentence } from '../../domain/trials/relation-sentences'
import type { TrialDetail } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'

/** A relation of one trial as it is stored, with the trial on its other side, which is shown. */
export interface StoredRelation {
  side: 'from' | 'to' // where the trial asked for stands
  kind: string
  note: string | null
  sourceId: string | null
  otherId: string
  otherTitle: string
}

/** Reads the relations of one trial that were in force then: those it is the beginning of first. */
export function readRelations(db: StoreHandle, trialId: number, moment: Moment): StoredRelation[] {
  return (['from', 'to'] as const).flatMap((side) => {
    const other = side === 'from' ? 'to' : 'from'
    return db.objects<StoredRelation>(
      `SELECT '${side}' AS side, r.kind, r.note, r."sourceId", t."publicId" AS "otherId", t.title AS "otherTitle"
       FROM "TrialRelation" r JOIN "Trial" t ON t.id = r."${other}Id"
       WHERE r."${side}Id" = ? AND t.visibility = 'published' AND t."mergedIntoId" IS NULL
       AND ${moment === null ? 'r."endedAt" IS NULL' : 'r."acceptedAt" <= ? AND (r."endedAt" IS NULL OR r."endedAt" > ?)'}
       ORDER BY r.id`,
      trialId,
      ...(moment === null ? [] : [moment, moment]),
    )
  })
}

/** Says relations from the side of the trial, with the numbers of their sources. */
export function relationViews(
  relations: readonly StoredRelation[],
  numbering: SourceNumbering,
): TrialDetail['relations'] {
  return relations.map(({ side, kind, note, sourceId, otherId, otherTitle }) => ({
    kind,
    sentence: relationSentence(kind, side),
    trialId: otherId,
    trialTitle: otherTitle,
    note,
    sourceNumber: sourceId === null ? null : numbering.numberOf(sourceId),
  }))
}

/** A trial in which the same product is given; its phase group is a code. */
export interface SameProduct {
  id: string
  title: string
  phaseGroup: string
}

/** Reads at most twenty other trials in which one of the given products is given, by public id. */
export function readSameProduct(
  db: StoreHandle,
  trialId: number,
  productIds: readonly string[],
): SameProduct[] {
  if (productIds.length === 0) return []
  // from the products to their trials: the other way round every trial of the atlas is looked at
  return db.objects<SameProduct>(
    `SELECT t."publicId" AS id, t.title, t."phaseGroup" FROM "Trial" t
     WHERE t.id IN (
       SELECT a."trialId" FROM "Administration" a JOIN ${db.spelling.askedTexts} ON a."productId" = asked.value
       WHERE a."endedAt" IS NULL
     ) AND t.id <> ? AND t.visibility = 'published' AND t.scope = 'in' AND t."mergedIntoId" IS NULL
     ORDER BY t."publicId" LIMIT 20`,
    JSON.stringify(productIds),
    trialId,
  )
}
