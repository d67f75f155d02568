import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAppError } from '../lib/domain/shared/app-error'
import { ANONYMOUS, type Viewer } from '../lib/domain/users/viewer'
import { type PermissionWord } from '../lib/server/auth/authorize'
import { readPermissionLog, startPermissionLog } from '../lib/server/auth/permission-log'
import { openTemporaryStore } from '../lib/server/db/testing/temporary-store'
import { env } from '../lib/server/env'
import { type Answer, RIGHTS } from './rights/callers'

/** Every query and command with the permission it asks for; a new one is entered here. */
const doors: Record<string, PermissionWord> = {
  'cell-types/cell-type-queries.ts getCellType': 'cellType:read',
  'cell-types/cell-type-queries.ts listCellTypes': 'cellType:read',
  'curation/blind-entry-commands.ts adjudicateBlindEntry': 'proposal:review',
  'curation/blind-entry-commands.ts cancelBlindEntry': 'blindEntry:request',
  'curation/blind-entry-commands.ts enterBlindly': 'blindEntry:enter',
  'curation/blind-entry-commands.ts requestBlindEntry': 'blindEntry:request',
  'curation/blind-entry-queries.ts getBlindAgreement': 'blindEntry:enter',
  'curation/blind-entry-queries.ts getBlindEntry': 'blindEntry:enter',
  'curation/blind-entry-queries.ts listBlindEntries': 'blindEntry:enter',
  'curation/blind-entry-queries.ts listBlindFields': 'blindEntry:request',
  'curation/candidate-queries.ts listCandidates': 'trial:screen',
  'curation/trial-task-queries.ts getMergePreview': 'trial:merge',
  'curation/trial-task-queries.ts getTrialToMerge': 'trial:merge',
  'curation/trial-task-queries.ts getTrialToScreen': 'trial:screen',
  'curation/trial-task-queries.ts getTrialToWithdraw': 'trial:withdraw',
  'claims/claim-queries.ts listClaims': 'claim:read',
  'claims/source-queries.ts summarizeSources': 'source:read',
  'curation/comment-commands.ts addComment': 'comment:write',
  'curation/draft-commands.ts discardDraft': 'proposal:write',
  'curation/draft-commands.ts saveDraft': 'proposal:write',
  'curation/draft-queries.ts findDraft': 'curate:read',
  'curation/draft-queries.ts isSubmitted': 'curate:read',
  'curation/draft-queries.ts listDrafts': 'curate:read',
  'curation/catalogue-queries.ts listCatalogue': 'curate:read',
  'curation/editor-queries.ts getMayReviewOwn': 'curate:read',
  'curation/editor-queries.ts getStageBands': 'curate:read',
  'curation/field-decision-queries.ts getFieldDecision': 'proposal:review',
  'curation/edit-queries.ts getEditRecord': 'curate:read',
  'curation/edit-queries.ts getVocabularies': 'curate:read',
  'curation/edit-queries.ts searchSources': 'curate:read',
  'curation/lifecycle-commands.ts mergeTrials': 'trial:merge',
  'curation/lifecycle-commands.ts reinstateTrial': 'trial:withdraw',
  'curation/lifecycle-commands.ts screenCandidate': 'trial:screen',
  'curation/lifecycle-commands.ts unmergeTrials': 'trial:merge',
  'curation/lifecycle-commands.ts withdrawTrial': 'trial:withdraw',
  'curation/proposal-commands.ts saveEdit': 'proposal:review',
  'curation/proposal-commands.ts submitProposal': 'proposal:write',
  'curation/proposal-commands.ts withdrawProposal': 'proposal:write',
  'curation/proposal-queries.ts describeClash': 'curate:read',
  'curation/proposal-queries.ts findDuplicates': 'curate:read',
  'curation/proposal-queries.ts getProposal': 'curate:read',
  'curation/proposal-queries.ts listProposals': 'curate:read',
  'curation/queue-queries.ts countQueue': 'curate:read',
  'curation/question-queries.ts countQuestions': 'curate:read',
  'curation/question-queries.ts listQuestions': 'curate:read',
  'curation/review-commands.ts decideProposal': 'proposal:review',
  'curation/review-commands.ts disputeClaim': 'proposal:review',
  'curation/review-commands.ts pickStatement': 'proposal:review',
  'curation/table-queries.ts getTableVocabulary': 'proposal:write',
  'curation/table-queries.ts listTableSubjects': 'proposal:write',
  'exports/export-commands.ts recordExport': 'trial:export',
  'history/history-queries.ts draftRestoration': 'proposal:write',
  'history/history-queries.ts getCellTypeHistory': 'history:read',
  'history/history-queries.ts getProductHistory': 'history:read',
  'history/history-queries.ts getTrialHistory': 'history:read',
  'products/product-queries.ts getProduct': 'product:read',
  'products/product-queries.ts listProducts': 'product:read',
  'registries/import-commands.ts beginImport': 'import:run',
  'registries/import-commands.ts endImport': 'import:run',
  'registries/import-commands.ts importStudies': 'import:run',
  'registries/import-preview-queries.ts previewStudies': 'import:run',
  'trials/trial-detail-queries.ts findTrialPublicId': 'trial:read',
  'trials/trial-detail-queries.ts findTrialWithdrawal': 'trial:read',
  'trials/trial-detail-queries.ts getTrialDetail': 'trial:read',
  'trials/manuscript-queries.ts readManuscript': 'trial:read',
  'trials/trial-queries.ts crosstabTrials': 'trial:read',
  'trials/trial-queries.ts getTrialVocabulary': 'trial:read',
  'trials/trial-queries.ts layOutTrials': 'trial:read',
  'trials/trial-queries.ts listTimeline': 'trial:read',
  'trials/trial-queries.ts listTrialChanges': 'trial:read',
  'trials/trial-queries.ts listTrialIds': 'trial:read',
  'trials/trial-queries.ts listTrials': 'trial:read',
  'trials/trial-queries.ts mapTrials': 'trial:read',
  'trials/trial-queries.ts openTrialExport': 'trial:export',
  'trials/withdrawn-queries.ts listWithdrawnTrials': 'curate:read',
  'users/account-commands.ts changePassword': 'account:use',
  'users/account-commands.ts endOtherSignIns': 'account:use',
  'users/account-commands.ts endOwnSignIn': 'account:use',
  'users/account-queries.ts getAccount': 'account:use',
  'users/invitation-commands.ts acceptInvitation': 'invitation:accept',
  'users/invitation-commands.ts choosePassword': 'invitation:accept',
  'users/invitation-commands.ts inviteUser': 'user:manage',
  'users/invitation-commands.ts issuePasswordLink': 'user:manage',
  'users/invitation-commands.ts revokeInvitation': 'user:manage',
  'users/second-factor-commands.ts beginSecondFactor': 'account:use',
  'users/second-factor-commands.ts confirmSecondFactor': 'account:use',
  'users/second-factor-commands.ts disableSecondFactor': 'account:use',
  'users/setting-commands.ts changeSettings': 'setting:manage',
  'users/setting-queries.ts getSettings': 'setting:manage',
  'users/setting-queries.ts listStageDefinitions': 'setting:manage',
  'users/stage-commands.ts changeStageDefinition': 'setting:manage',
  'users/user-commands.ts createUser': 'user:manage',
  'users/user-commands.ts deactivateUser': 'user:manage',
  'users/user-commands.ts endSignIns': 'user:manage',
  'users/user-commands.ts reactivateUser': 'user:manage',
  'users/user-commands.ts removeSecondFactor': 'user:manage',
  'users/user-commands.ts setRole': 'user:manage',
  'users/user-queries.ts getLink': 'invitation:accept',
  'users/user-queries.ts listInvitations': 'user:manage',
  'users/user-queries.ts listUsers': 'user:manage',
  'views/view-commands.ts freezeView': 'view:freeze',
  'views/view-queries.ts compareFrozenView': 'view:read',
  'views/view-queries.ts getFrozenView': 'view:read',
  'views/view-queries.ts listFrozenViews': 'view:read',
}

const root = join(import.meta.dirname, '../lib/server')
const found = new Map<string, (...args: unknown[]) => unknown>()

beforeAll(async () => {
  await openTemporaryStore()
  Object.assign(env(), { isPublicReading: false })
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/-(?:queries|commands)\.ts$/.test(file)) continue
    const exported: Record<string, unknown> = await import(join(root, file))
    for (const [name, value] of Object.entries(exported))
      if (isFunction(value)) found.set(`${file} ${name}`, value)
  }
})

// The store closes after the last test; what was begun and not waited for must have ended by then.
const begun: Promise<unknown>[] = []
afterAll(() => Promise.all(begun))

test('every query and command is entered with its permission', () => {
  expect([...found.keys()].sort()).toEqual(Object.keys(doors).sort())
})

const callers = ['anonymous', 'viewer', 'curator', 'reviewer', 'admin'] as const
const cases = Object.entries(doors).flatMap(([door, word]) =>
  callers.map((role) => ({ door, word, role, expected: answerTo(role, word) })),
)

// Public reading is off here, so a visitor without an account is let in nowhere but with an invitation.
test.each(cases)('$door asks for $word before anything else: $role is $expected', async (one) => {
  startPermissionLog()
  // With nothing in the other arguments: whoever reads or writes with them before asking fails in another way.
  const call = callDoor(one.door, one.role)
  expect(readPermissionLog()).toMatchObject([
    { viewerId: viewerOf(one.role).id, word: one.word, isAllowed: one.expected === 'allowed' },
  ])
  if (one.expected === 'allowed') return // what it makes of nothing is told by its own tests
  const answer = await call
  expect(isAppError(answer) && answer.code).toBe(one.expected)
})

/** Calls without waiting: the question stands in the log by then, for asking is the first statement. */
function callDoor(door: string, role: Viewer['role']): Promise<unknown> {
  const attempt = async () => found.get(door)?.(viewerOf(role), {}, {}, {})
  const answer = attempt().catch((error: unknown) => error)
  begun.push(answer)
  return answer
}

function viewerOf(role: Viewer['role']): Viewer {
  return role === 'anonymous' ? ANONYMOUS : { role, id: `the-${role}`, handle: role }
}

function answerTo(role: Viewer['role'], word: PermissionWord): Answer {
  const isOpen = role !== 'anonymous' || word === 'invitation:accept'
  return isOpen ? RIGHTS[word][role] : 'unauthenticated'
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}
