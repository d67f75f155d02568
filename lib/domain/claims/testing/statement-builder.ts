import { canonicalText } from '../canonical-text'
import type { Statement } from '../statement'

/** A statement for a test: an undated secondary claim on the status of trial 1, but for what the test says. */
export function aStatement(said: Partial<Statement> = {}): Statement {
  const { field = 'status', missing = null } = said
  const value = missing ? null : (said.value ?? 'RECRUITING')
  return {
    subjectType: 'trial',
    subjectId: '1',
    field,
    missing,
    textAsGiven: null,
    locator: null,
    level: 'otherSource',
    originKey: 'page:https://example.org',
    sourceId: 'source',
    statedOn: null,
    sourceRank: 100,
    isInForce: true,
    acceptedAt: null,
    isDisputed: false,
    claimId: null,
    versionId: null,
    pickedFrom: null,
    ruleName: null,
    decision: null,
    passage: null,
    note: null,
    ...said,
    value,
    canonicalText: said.canonicalText ?? canonicalText(field, value, missing),
  }
}
