import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { isAppError } from '../lib/domain/shared/app-error'
import { ANONYMOUS } from '../lib/domain/users/viewer'
import { readPermissionLog, startPermissionLog } from '../lib/server/auth/permission-log'
import { openTemporaryStore } from '../lib/server/db/testing/temporary-store'
import { env } from '../lib/server/env'

/** Every query and command with the permission it asks for; a new one is entered here. */
const doors: Record<string, string> = {
  'cell-types/cell-type-queries.ts getCellType': 'cellType:read',
  'cell-types/cell-type-queries.ts listCellTypes': 'cellType:read',
  'claims/claim-queries.ts listClaims': 'claim:read',
  'claims/source-queries.ts summarizeSources': 'source:read',
  'curation/draft-commands.ts discardDraft': 'proposal:write',
  'curation/draft-commands.ts saveDraft': 'proposal:write',
  'curation/draft-queries.ts findDraft': 'curate:read',
  'curation/draft-queries.ts listDrafts': 'curate:read',
  'curation/edit-queries.ts getEditRecord': 'curate:read',
  'curation/edit-queries.ts getVocabularies': 'curate:read',
  'curation/edit-queries.ts searchSources': 'curate:read',
  'curation/proposal-commands.ts saveEdit': 'proposal:review',
  'curation/proposal-commands.ts submitProposal': 'proposal:write',
  'curation/proposal-commands.ts withdrawProposal': 'proposal:write',
  'curation/proposal-queries.ts getProposal': 'curate:read',
  'curation/proposal-queries.ts listProposals': 'curate:read',
  'curation/question-queries.ts countQuestions': 'curate:read',
  'curation/question-queries.ts listQuestions': 'curate:read',
  'curation/review-commands.ts decideProposal': 'proposal:review',
  'products/product-queries.ts getProduct': 'product:read',
  'products/product-queries.ts listProducts': 'product:read',
  'registries/import-commands.ts beginImport': 'import:run',
  'registries/import-commands.ts endImport': 'import:run',
  'registries/import-commands.ts importStudies': 'import:run',
  'registries/import-preview-queries.ts previewStudies': 'import:run',
  'trials/trial-detail-queries.ts findTrialPublicId': 'trial:read',
  'trials/trial-detail-queries.ts getTrialDetail': 'trial:read',
  'trials/trial-queries.ts crosstabTrials': 'trial:read',
  'trials/trial-queries.ts getTrialVocabulary': 'trial:read',
  'trials/trial-queries.ts listTrials': 'trial:read',
  'trials/trial-queries.ts openTrialExport': 'trial:export',
  'users/user-commands.ts createUser': 'user:manage',
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

test('every query and command is entered with its permission', () => {
  expect([...found.keys()].sort()).toEqual(Object.keys(doors).sort())
})

test.each(Object.entries(doors))('%s asks for %s before anything else', async (door, word) => {
  startPermissionLog()
  // with nothing in the other arguments: whoever reads or writes with them before asking fails in another way
  const answer = await Promise.resolve(found.get(door)?.(ANONYMOUS, {}, {}, {})).catch(
    (error: unknown) => error,
  )
  expect(isAppError(answer) && answer.code).toBe('unauthenticated')
  expect(readPermissionLog()).toMatchObject([{ viewerId: ANONYMOUS.id, word, isAllowed: false }])
})

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}
