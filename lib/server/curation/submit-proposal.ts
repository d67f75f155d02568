import { ulid } from 'ulid'
import { canonicalValueText, parseValue } from '../../domain/curation/canonical-value'
import type { ProposalInput, ProposedValue } from '../../domain/curation/proposal-input'
import { referencesOf } from '../../domain/curation/references'
import { AppError } from '../../domain/shared/app-error'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import type { Transaction } from '../db/handles'
import { onlyOnce } from './idempotency'
import { findUnknown } from './known-references'
import { type PlacedItem, placeItems } from './place-items'
import { type CitedSource, resolveSource } from './resolve-source'

/** What a submission wrote, for the history. */
export interface Submission {
  id: string
  isNew: boolean // false: the same proposal was submitted before, and nothing was written
  sourceIds: string[] // of sources made for it
  values: number
}

/**
 * Stores a proposal with its sources, items and values, and drops the draft it was made from. The same content under the
 * same id, sent again, finds the first. Throws as `placeItems` and `resolveSource` do, `conflict` for other content under
 * an id that was submitted, and `invalid` for a value that names what does not exist.
 */
export async function submitIn(
  tx: Transaction,
  viewer: Viewer,
  { input, now }: { input: ProposalInput; now: string },
): Promise<Submission> {
  const again: Submission = { id: input.id, isNew: false, sourceIds: [], values: 0 }
  return onlyOnce(tx, { viewer, name: 'submitProposal', input, parse: () => again }, async () => {
    await refuseUsedId(tx, viewer, input.id)
    return { answer: await store(tx, viewer, { input, now }), isKept: true }
  })
}

async function refuseUsedId(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  const before = await tx.changeSet.findUnique({ where: { id }, select: { authorId: true } })
  if (before && before.authorId !== viewer.id)
    throw new AppError('invalid', 'This proposal cannot be submitted under that id.')
  if (before) throw new AppError('conflict', SUBMITTED_OTHERWISE)
}

const SUBMITTED_OTHERWISE =
  'This form was submitted already, with other content: that proposal stands as it was sent, and what is typed here now is not in it. Copy it into a new form.'

async function store(
  tx: Transaction,
  viewer: Viewer,
  { input, now }: { input: ProposalInput; now: string },
): Promise<Submission> {
  refuseDoubles(input)
  const placed = await placeItems(tx, input, now)
  await refuseUnknownReferences(tx, input)
  const sources = new ProposalSources(tx, now)
  const own = input.source ? await sources.resolve(input.source) : null
  const claims = []
  for (const { item, at, subject } of placed)
    for (const [index, value] of item.values.entries()) {
      const source = value.source ? await sources.resolve(value.source) : own
      if (!source) throw withoutSource(at, index)
      claims.push(claimRow({ input, viewer, now, source, value, subject }))
    }
  await tx.changeSet.create({ data: changeSetRow({ input, viewer, now, source: own }) })
  await tx.changeSetItem.createMany({ data: placed.map((each) => itemRow(input.id, each)) })
  await tx.claim.createMany({ data: claims })
  await tx.draft.deleteMany({ where: { id: input.id, authorId: viewer.id } })
  return { id: input.id, isNew: true, sourceIds: sources.made(), values: claims.length }
}

/** Resolves each source named in a proposal once. */
class ProposalSources {
  private readonly known = new Map<string, CitedSource>()
  constructor(
    private readonly tx: Transaction,
    private readonly now: string,
  ) {}

  async resolve(choice: NonNullable<ProposalInput['source']>): Promise<CitedSource> {
    const key = canonicalJson('sourceId' in choice ? choice.sourceId : choice.reference)
    const source = this.known.get(key) ?? (await resolveSource(this.tx, choice, this.now))
    this.known.set(key, source)
    return source
  }

  made(): string[] {
    return [...this.known.values()].filter(({ isNew }) => isNew).map(({ id }) => id)
  }
}

interface ClaimParts {
  input: ProposalInput
  viewer: Viewer
  now: string
  source: CitedSource
  value: ProposedValue
  subject: PlacedItem['subject']
}

function claimRow({ input, viewer, now, source, value: proposed, subject }: ClaimParts) {
  const { entityType, entityId, trialId } = subject
  const { field, missing } = proposed
  const value = missing === null ? parseValue(entityType, field, proposed.value) : null
  const isOwn = proposed.source === null // then the proposal's own passage speaks for it too
  return {
    id: ulid(),
    entityType,
    entityId,
    trialId,
    field,
    value: missing === null ? canonicalJson(value) : null,
    missing,
    canonicalText: canonicalValueText(entityType, field, { value, missing }),
    basis: basisOf(proposed, source),
    state: 'proposed' as const,
    originKey: source.originKey,
    sourceId: source.id,
    locator: proposed.locator ?? (isOwn ? input.locator : null),
    passage: proposed.passage ?? (isOwn ? input.passage : null),
    note: proposed.note,
    statedOn: proposed.statedOn ?? source.publishedOn,
    actorId: viewer.id,
    actorHandle: viewer.handle,
    createdAt: now,
    baseText: proposed.baseText,
    changeSetId: input.id,
  }
}

// a copy or news of what a primary source says is secondary, whatever was asked for: a curated reading outranks the
// registry itself (DESIGN section 3)
function basisOf({ basis }: ProposedValue, { kind }: CitedSource): ProposedValue['basis'] {
  return kind === 'registry_mirror' || kind === 'news' ? 'secondary' : basis
}

function changeSetRow({
  input,
  viewer,
  now,
  source,
}: Pick<ClaimParts, 'input' | 'viewer' | 'now'> & { source: CitedSource | null }) {
  const { id, title, summary, locator, passage } = input
  return {
    id,
    title,
    summary,
    locator,
    passage,
    state: 'submitted' as const,
    authorId: viewer.id,
    authorHandle: viewer.handle,
    sourceId: source?.id ?? null,
    createdAt: now,
    submittedAt: now,
  }
}

function itemRow(changeSetId: string, { item, subject, at }: PlacedItem) {
  const { entityType, entityId, trialId } = subject
  const { operation, baseVersion } = item
  return { id: ulid(), changeSetId, position: at, entityType, entityId, trialId, operation, baseVersion }
}

function refuseDoubles(input: ProposalInput): void {
  const seen = new Set<string>()
  for (const [at, { entityType, entityId, operation, values }] of input.items.entries()) {
    const path = `items.${String(at)}`
    if (values.length === 0 && (operation === 'create' || operation === 'edit'))
      throw new AppError('invalid', 'A part of this proposal changes nothing.', { [path]: 'changes nothing' })
    if (values.length > 0 && (operation === 'withdraw' || operation === 'reinstate'))
      throw new AppError('invalid', 'Withdrawing and changing are two proposals.', { [path]: 'has values' })
    for (const key of [
      `${entityType} ${entityId}`,
      ...values.map(({ field }) => `${entityType} ${entityId} ${field}`),
    ]) {
      if (seen.has(key))
        throw new AppError('invalid', 'The same thing or field is named twice.', { [path]: 'twice' })
      seen.add(key)
    }
  }
}

async function refuseUnknownReferences(tx: Transaction, input: ProposalInput): Promise<void> {
  const made = new Set(
    input.items
      .filter(({ operation }) => operation === 'create')
      .map(({ entityType, entityId }) => `${entityType} ${entityId}`),
  )
  const named = input.items.flatMap(({ entityType, values }, at) =>
    values.flatMap(({ field, value }, index) =>
      referencesOf(entityType, field, value).map((reference) => ({ reference, at, index })),
    ),
  )
  const open = named.filter(({ reference }) => !made.has(`${reference.entityType} ${reference.id}`))
  const unknown = await findUnknown(
    tx,
    open.map(({ reference }) => reference),
  )
  if (unknown.length === 0) return
  const fields = open
    .filter(({ reference }) =>
      unknown.some(({ entityType, id }) => entityType === reference.entityType && id === reference.id),
    )
    .map(({ reference, at, index }) => [
      `items.${String(at)}.values.${String(index)}.value`,
      `“${reference.id}” is not in the vocabulary.`,
    ])
  throw new AppError(
    'invalid',
    `This names what the atlas does not have: ${unknown.map(({ id }) => id).join(', ')}. Create it in the same proposal, or choose another.`,
    Object.fromEntries(fields),
  )
}

function withoutSource(at: number, index: number): AppError {
  return new AppError('invalid', 'Every value needs a source: name one for the proposal, or for the field.', {
    [`items.${String(at)}.values.${String(index)}.source`]: 'has no source',
  })
}
