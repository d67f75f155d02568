import { canonicalText } from '../../domain/claims/canonical-text'
import { statedConditionsSchema } from '../../domain/claims/claim-values'
import { registryOrigin } from '../../domain/claims/origin'
import { versionRank } from '../../domain/claims/source-rank'
import type { Statement, StatementDraft } from '../../domain/claims/statement'
import { fold } from '../../domain/shared/fold'
import type { Reader } from '../db/handles'
import type { RegistryEvidence } from './registry-evidence'

/** Codes of our condition vocabulary by folded text. */
export type ConditionCodes = ReadonlyMap<string, string>

/** What a registry version says of a trial, as statements; conditions given in words only get our codes. */
export function versionStatements(
  evidence: RegistryEvidence,
  about: { trialId: number; isPrimary: boolean; conditionCodes: ConditionCodes },
): Statement[] {
  const { registry, value, versionId, postedOn, retrievedAt } = evidence
  const posted = postedOn ?? evidence.reading.postedOn
  const common = {
    subjectType: 'trial',
    subjectId: String(about.trialId),
    level: about.isPrimary ? 'primaryRegistry' : 'otherSource',
    originKey: registryOrigin(registry, value),
    sourceId: evidence.sourceId ?? `version-${String(versionId)}`,
    statedOn: posted ?? (about.isPrimary ? retrievedAt.slice(0, 10) : null),
    sourceRank: versionRank(registry),
    isInForce: true,
    acceptedAt: null,
    isDisputed: false,
    claimId: null,
    versionId,
    pickedFrom: null,
    ruleName: null,
    decision: null,
    passage: null,
    note: null,
  } as const
  return evidence.reading.statements.map((draft) => {
    const stated = withConditionCodes(draft, about.conditionCodes)
    return {
      ...common,
      ...stated,
      // written when it is asked for: most fields have one statement, which nothing is compared with
      get canonicalText() {
        return canonicalText(draft.field, stated.value, draft.missing)
      },
    }
  })
}

/** Loads our codes for the conditions that readings give in words only. */
export async function loadConditionCodes(
  handle: Reader,
  evidence: readonly RegistryEvidence[],
): Promise<ConditionCodes> {
  const texts = new Set(
    evidence.flatMap(({ reading }) =>
      reading.statements.flatMap((draft) => conditionsOf(draft).map(({ text }) => fold(text))),
    ),
  )
  if (texts.size === 0) return new Map()
  const synonyms = await handle.conditionSynonym.findMany({ where: { text: { in: [...texts] } } })
  return new Map(synonyms.map(({ text, conditionId }) => [text, conditionId]))
}

function withConditionCodes(draft: StatementDraft, codes: ConditionCodes): StatementDraft {
  const conditions = conditionsOf(draft)
  if (conditions.length === 0) return draft
  const value = conditions.map(({ text, code }) => ({ text, code: code ?? codes.get(fold(text)) ?? null }))
  return { ...draft, value }
}

function conditionsOf({ field, value, missing }: StatementDraft) {
  return field === 'condition' && missing === null ? statedConditionsSchema.parse(value) : []
}
