import { z } from 'zod'
import { pageWithin } from '../../domain/shared/read-page'
import type { Candidate } from '../../domain/curation/trial-task-views'
import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { loadVocabulary } from '../claims/vocabulary'

const PAGE = 25

/**
 * Lists trials that wait for screening, oldest first, 25 a page; `q` narrows by words of title or identifier.
 * Permission: trial:screen.
 */
export async function listCandidates(
  viewer: Viewer,
  { q, page }: { q: string; page: number },
): Promise<{ data: Candidate[]; total: number; page: number; pages: number }> {
  authorize(viewer, 'trial:screen')
  const where: Prisma.TrialWhereInput = {
    scope: 'candidate',
    visibility: 'published',
    mergedIntoId: null,
    AND: words(q).map((word) => ({
      OR: [{ title: { contains: word } }, { identifiers: { some: { value: { contains: word } } } }],
    })),
  }
  const total = await reader().trial.count({ where })
  const shown = pageWithin(page, total, PAGE)
  const [trials, vocabulary] = await Promise.all([
    reader().trial.findMany({
      where,
      select: SHOWN,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (shown.page - 1) * PAGE,
      take: PAGE,
    }),
    loadVocabulary(reader()),
  ])
  const nameOf = new Map(vocabulary.cellType.map(({ value, label }) => [value, label]))
  return { data: trials.map((trial) => viewCandidate(trial, nameOf)), total, ...shown }
}

const SHOWN = {
  publicId: true,
  version: true,
  title: true,
  sponsor: true,
  cellTypes: true,
  phaseGroup: true,
  phaseText: true,
  summary: true,
  conditionRows: { select: { text: true }, orderBy: { position: 'asc' } },
  interventions: { select: { name: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.TrialSelect

function viewCandidate(
  trial: Prisma.TrialGetPayload<{ select: typeof SHOWN }>,
  nameOf: ReadonlyMap<string, string>,
): Candidate {
  const cellTypes = z.array(z.string()).parse(JSON.parse(trial.cellTypes))
  return {
    id: trial.publicId,
    version: trial.version,
    title: trial.title,
    sponsor: trial.sponsor,
    conditions: trial.conditionRows.map(({ text }) => text),
    interventions: trial.interventions.map(({ name }) => name),
    cellTypes: cellTypes.map((slug) => nameOf.get(slug) ?? slug),
    phase: { group: trial.phaseGroup, text: trial.phaseText },
    summary: trial.summary,
  }
}

function words(q: string): string[] {
  return q.split(/\s+/).filter(Boolean).slice(0, 8)
}
