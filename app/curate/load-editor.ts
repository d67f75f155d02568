import { redirect } from 'next/navigation'
import { ulid } from 'ulid'
import type { ProposalEditorProps } from '@/components/curation/editor/proposal-editor'
import { newHref, proposalHref } from '@/lib/client/routes'
import { AppError } from '@/lib/domain/shared/app-error'
import type { DraftView } from '@/lib/domain/curation/draft-input'
import type { EditRecord, SourceOption } from '@/lib/domain/curation/edit-views'
import {
  type FormItem,
  NO_SOURCE,
  proposalFormSchema,
  type ProposalForm,
} from '@/lib/domain/curation/form-model'
import { createItem, editItem, recordThings } from '@/lib/domain/curation/form-record'
import { EMPTY_TYPED } from '@/lib/domain/curation/form-typed'
import type { Viewer } from '@/lib/domain/users/viewer'
import { findDraft, isSubmitted } from '@/lib/server/curation/draft-queries'
import { getEditRecord, getVocabularies } from '@/lib/server/curation/edit-queries'
import { getMayReviewOwn, getStageBands } from '@/lib/server/curation/editor-queries'
import {
  describeClashAction,
  discardDraftAction,
  reloadRecordAction,
  saveDraftAction,
  saveEditAction,
  submitProposalAction,
} from './editor-actions'
import { type EditedEntity, recordHref, SEGMENTS } from './entity-segment'

type EditorData = Omit<ProposalEditorProps, 'where'>

/** Everything the form about an existing thing begins with: the record, and the viewer's own draft of it if any. */
export async function loadEditEditor(
  viewer: Viewer,
  { entity, id, field }: { entity: EditedEntity; id: string; field: string | null },
): Promise<{ record: EditRecord; editor: EditorData }> {
  const record = await getEditRecord(viewer, { entityType: entity, id })
  const [draft, shared] = await Promise.all([
    findDraft(viewer, { entityType: entity, entityId: record.id }),
    loadShared(viewer),
  ])
  const records = recordThings(record)
  const [thing] = records
  const items = thing ? [editItem(thing, null)] : []
  const editor = {
    ...shared,
    ...startOf(draft, items),
    entity,
    records,
    knownSources: record.sources.map(sourceOption),
    localKey: `${viewer.handle}.${entity}.${record.id}`,
    backHref: recordHref(entity, record.id),
    draftHref: null,
    startField: field,
  }
  return { record, editor }
}

/** Everything the form for a new thing begins with; `draft` is one begun earlier, `identifier` a number to start from. */
export async function loadNewEditor(
  viewer: Viewer,
  { entity, draft, identifier }: { entity: EditedEntity; draft: string | null; identifier: string | null },
): Promise<EditorData> {
  const id = draft ?? ulid()
  const [begun, shared] = await Promise.all([
    draft === null ? null : findDraft(viewer, { entityType: entity, entityId: draft }),
    loadShared(viewer),
  ])
  if (draft !== null && !begun) await leadToProposal(viewer, draft)
  return {
    ...shared,
    ...startOf(begun, [numbered(createItem(entity, id), identifier)], id),
    entity,
    records: [],
    knownSources: [],
    localKey: `${viewer.handle}.${entity}.${draft ?? 'new'}`,
    backHref: '/curate/new',
    draftHref: newHref(SEGMENTS[entity].segment, id),
    startField: null,
  }
}

// the address of a form that was sent since, in a bookmark or an older tab
async function leadToProposal(viewer: Viewer, id: string): Promise<never> {
  if (await isSubmitted(viewer, { id })) redirect(proposalHref(id))
  throw new AppError('notFound', 'There is no such draft of yours.')
}

async function loadShared(viewer: Viewer) {
  const [vocabularies, bands, mayReviewOwn] = await Promise.all([
    getVocabularies(viewer),
    getStageBands(viewer),
    getMayReviewOwn(viewer),
  ])
  const actions = {
    submit: submitProposalAction,
    saveNow: mayReviewOwn ? saveEditAction : null,
    saveDraft: saveDraftAction,
    discardDraft: discardDraftAction,
    describeClash: describeClashAction,
    reload: reloadRecordAction,
  }
  return { vocabularies, bands, actions }
}

// a draft of an earlier format cannot be read any more; the form then begins anew under its id
function startOf(
  draft: DraftView | null,
  items: FormItem[],
  id = ulid(),
): { start: ProposalForm; savedAt: string | null } {
  const fresh: ProposalForm = { formatVersion: 1, id: draft?.id ?? id, items, source: NO_SOURCE, summary: '' }
  const kept = draft && proposalFormSchema.safeParse(parsed(draft.body))
  return { start: kept?.success ? kept.data : fresh, savedAt: draft?.savedAt ?? null }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function numbered(item: FormItem, identifier: string | null): FormItem {
  if (identifier === null || item.entityType !== 'trial') return item
  const typed = { ...EMPTY_TYPED.identifiers, rows: [{ registry: '', value: identifier }] }
  return { ...item, entries: { identifiers: { typed, missing: null, source: null } } }
}

function sourceOption({ id, kind, title, url, publishedOn }: EditRecord['sources'][number]): SourceOption {
  return { id, kind, title, url, doi: null, pmid: null, publishedOn }
}
