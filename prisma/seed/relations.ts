import type { RelationKind } from '../../generated/prisma/client'
import { recordChanges } from '../../lib/server/db/change'
import type { Transaction } from '../../lib/server/db/handles'
import { foundingId } from './founding-id'
import { readTable } from './read-table'
import { writeSources } from './sources'
import type { Load } from './write-trials'

const KINDS: readonly RelationKind[] = [
  'possibly_same',
  'follow_up_of',
  'companion_of',
  'later_phase_of',
  'same_programme',
]

/** Writes how founding trials are related, each with the page that says so. All trials must be stored. */
export async function writeRelations(
  tx: Transaction,
  root: string,
  { pageAt, viewer, now }: Load,
): Promise<void> {
  const rows = readTable(root, 'relations', ['from', 'kind', 'to', 'note', 'source_url'])
  const idOf = await trialFinder(tx)
  const pages = rows.map(({ source_url }) => pageAt(source_url))
  await writeSources(tx, pages, now)
  await tx.trialRelation.createMany({
    data: rows.map(({ from, kind, to, note }, at) => ({
      id: foundingId('relation', from, kind, to),
      fromId: idOf(from),
      toId: idOf(to),
      kind: kindOf(kind),
      note,
      sourceId: pages[at]?.sourceId,
      actorId: viewer.id,
      acceptedAt: now,
    })),
  })
  const related = rows.flatMap(({ from, to }) => [idOf(from), idOf(to)])
  await recordChanges(
    tx,
    related.map((id) => ({ entityType: 'trial', entityId: String(id) })),
  )
}

// the table names trials by any of their numbers, "hPSCreg-54" like "NCT05993884"
async function trialFinder(tx: Transaction): Promise<(name: string) => number> {
  const identifiers = await tx.trialIdentifier.findMany({
    select: { registry: true, value: true, trialId: true },
  })
  const ids = new Map(
    identifiers.map(({ registry, value, trialId }) => [
      registry === 'hPSCreg' ? `hPSCreg-${value}` : value,
      trialId,
    ]),
  )
  return (name) => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`The table of relations names a trial we do not hold: ${name}.`)
    return id
  }
}

function kindOf(text: string): RelationKind {
  const kind = KINDS.find((each) => each === text)
  if (!kind) throw new Error(`The table of relations has an unknown kind: ${text}.`)
  return kind
}
