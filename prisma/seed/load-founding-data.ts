import { recordAudit } from '../../lib/server/audit/record-audit'
import { authorize } from '../../lib/server/auth/authorize'
import { SYSTEM_VIEWER } from '../../lib/server/auth/system-viewer'
import { recordChanges } from '../../lib/server/db/change'
import { reader } from '../../lib/server/db/reader'
import { inTransaction } from '../../lib/server/db/transaction'
import { describePage, readPageHosts } from './pages'
import { writeProducts } from './products'
import { writeRelations } from './relations'
import { writeReviewStatements } from './review-statements'
import { describePages } from './sources'
import { type FoundingTrial, foundingTrials } from './trial-drafts'
import { writeVocabularies } from './vocabularies'
import { type Load, writeTrials } from './write-trials'

export interface LoadedFoundingData {
  trials: number
  isNew: boolean
}

const SETTING = 'foundingData'
const TRIALS_AT_ONCE = 100

/**
 * Loads the founding data below `root` into the migrated store, once: a store that holds it is left as it is, and a
 * load broken off midway goes on where it stopped. `report` hears how far it is. Requires seed:run.
 */
export async function loadFoundingData(
  root: string,
  report: (sentence: string) => void = () => undefined,
): Promise<LoadedFoundingData> {
  authorize(SYSTEM_VIEWER, 'seed:run')
  if (await isLoaded()) return { trials: await countPublished(), isNew: false }
  const trials = foundingTrials(root)
  const load = prepare(root, trials)
  await loadVocabularies(root, load, report)
  await loadTrials(trials, load, report)
  await finish(root, load)
  return { trials: await countPublished(), isNew: true }
}

function prepare(root: string, trials: readonly FoundingTrial[]): Load {
  const hosts = readPageHosts(root)
  const pages = describePages(
    trials.map(({ draft }) => draft),
    hosts,
  )
  const pageAt = (address: string) => pages.get(address) ?? describePage(address, [], hosts)
  return { hosts, pageAt, viewer: SYSTEM_VIEWER, now: new Date().toISOString() }
}

async function isLoaded(): Promise<boolean> {
  return (await reader().setting.findUnique({ where: { key: SETTING } })) !== null
}

async function countPublished(): Promise<number> {
  return reader().trial.count({ where: { scope: 'in', visibility: 'published', mergedIntoId: null } })
}

async function loadVocabularies(root: string, load: Load, report: (sentence: string) => void): Promise<void> {
  await inTransaction(
    async (tx) => {
      if ((await tx.cellType.count()) > 0) return
      const vocabularies = await writeVocabularies(tx, root)
      const products = await writeProducts(tx, root, load)
      await recordChanges(tx, [...vocabularies, ...products])
    },
    { timeoutMs: 60_000 },
  )
  report('vocabularies and products loaded')
}

async function loadTrials(
  trials: readonly FoundingTrial[],
  load: Load,
  report: (sentence: string) => void,
): Promise<void> {
  for (let from = 0; from < trials.length; from += TRIALS_AT_ONCE) {
    const part = trials.slice(from, from + TRIALS_AT_ONCE)
    await inTransaction(
      async (tx) => {
        const publicIds = part.map(({ draft }) => draft.publicId)
        const stored = await tx.trial.findMany({
          where: { publicId: { in: publicIds } },
          select: { publicId: true },
        })
        const known = new Set(stored.map(({ publicId }) => publicId))
        const missing = part.filter(({ draft }) => !known.has(draft.publicId))
        if (missing.length > 0) await writeTrials(tx, missing, load)
      },
      { timeoutMs: 120_000 },
    )
    report(
      `${String(Math.min(from + TRIALS_AT_ONCE, trials.length))} of ${String(trials.length)} trials loaded`,
    )
  }
}

async function finish(root: string, load: Load): Promise<void> {
  await inTransaction(
    async (tx) => {
      await writeRelations(tx, root, load)
      await writeReviewStatements(tx, root, load)
      await tx.setting.create({ data: { key: SETTING, value: 'loaded', updatedAt: load.now } })
      await recordAudit(tx, load.viewer, {
        action: 'seed',
        entityType: 'store',
        entityId: 'foundingData',
        reason:
          'Founding data: the review, the hPSCreg table, its crosswalk and the facts on the three founding trials',
      })
    },
    { timeoutMs: 60_000 },
  )
}
