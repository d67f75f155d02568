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
  return evidence.reading.statements.map(
    (draft) => new VersionStatement(common, withConditionCodes(draft, about.conditionCodes)),
  )
}

type Common = Omit<Statement, keyof StatementDraft | 'canonicalText'>

/** A class, so that all have one shape: literals with a getter have one each, and reading thousands of shapes is slow. */
class VersionStatement implements Statement {
  readonly field: Statement['field']
  readonly value: unknown
  readonly missing: Statement['missing']
  readonly textAsGiven: string | null
  readonly locator: string | null
  readonly subjectType: Statement['subjectType']
  readonly subjectId: Statement['subjectId']
  readonly level: Statement['level']
  readonly originKey: Statement['originKey']
  readonly sourceId: Statement['sourceId']
  readonly statedOn: Statement['statedOn']
  readonly sourceRank: Statement['sourceRank']
  readonly isInForce: Statement['isInForce']
  readonly acceptedAt: Statement['acceptedAt']
  readonly isDisputed: Statement['isDisputed']
  readonly claimId: Statement['claimId']
  readonly versionId: Statement['versionId']
  readonly pickedFrom: Statement['pickedFrom']
  readonly ruleName: Statement['ruleName']
  readonly decision: Statement['decision']
  readonly passage: Statement['passage']
  readonly note: Statement['note']

  constructor(common: Common, draft: StatementDraft) {
    this.field = draft.field
    this.value = draft.value
    this.missing = draft.missing
    this.textAsGiven = draft.textAsGiven
    this.locator = draft.locator
    this.subjectType = common.subjectType
    this.subjectId = common.subjectId
    this.level = common.level
    this.originKey = common.originKey
    this.sourceId = common.sourceId
    this.statedOn = common.statedOn
    this.sourceRank = common.sourceRank
    this.isInForce = common.isInForce
    this.acceptedAt = common.acceptedAt
    this.isDisputed = common.isDisputed
    this.claimId = common.claimId
    this.versionId = common.versionId
    this.pickedFrom = common.pickedFrom
    this.ruleName = common.ruleName
    this.decision = common.decision
    this.passage = common.passage
    this.note = common.note
  }

  /** Written when it is asked for: most fields have one statement, which nothing is compared with. */
  get canonicalText(): string {
    return canonicalText(this.field, this.value, this.missing)
  }
}

/** Loads our codes for the conditions that readings give in words only. */
export async function loadConditionCodes(
  handle: Reader,
  evidence: readonly RegistryEvidence[],
): Promise<ConditionCodes> {
  const texts = new Set(
    evidence.flatMap(({ reading }) =>
      reading.statements.flatMap((draft) =>
        conditionsOf(draft).flatMap(({ text, code }) => (code === null ? [fold(text)] : [])),
      ),
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
