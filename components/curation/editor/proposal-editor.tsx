'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react'
import { focusField } from '@/components/forms/field-frame'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SectionList } from '@/components/forms/section-list'
import { AppLink } from '@/components/ui/app-link'
import { Notice } from '@/components/ui/notice'
import { proposalHref } from '@/lib/client/routes'
import type { SourceOption, Vocabularies } from '@/lib/domain/curation/edit-views'
import { outcomeOf } from '@/lib/domain/curation/form-changes'
import { editForm } from '@/lib/domain/curation/form-edits'
import { type ProposalForm, recordOf, type RecordThings } from '@/lib/domain/curation/form-model'
import { recordThings } from '@/lib/domain/curation/form-record'
import { ADMINISTRATION_FORM_FIELDS } from '@/lib/domain/curation/form-sections'
import type { NamedBand } from '@/lib/domain/curation/form-window'
import type { ClashView } from '@/lib/domain/curation/proposal-views'
import { ClashPanel } from './clash-panel'
import { CreateDialog, type Creating } from './create-dialog'
import type { EditorActions } from './editor-actions'
import { EditorProvider } from './editor-context'
import { EDITOR_HEADING_ID, EditorHeading } from './editor-heading'
import { EditorProblems } from './editor-problems'
import { type MainEntity, sectionOf, sectionsOf, sectionStates } from './editor-sections'
import { EditorSide } from './editor-side'
import { SectionBody } from './section-body'
import { useDraft } from './use-draft'
import { useRestored } from './use-restored'
import { useSubmit } from './use-submit'
import styles from './proposal-editor.module.css'

export interface ProposalEditorProps {
  entity: MainEntity
  start: ProposalForm // nothing typed, a prefilled form, or the draft as last saved
  records: RecordThings
  vocabularies: Vocabularies
  bands: readonly NamedBand[]
  knownSources: readonly SourceOption[]
  savedAt: string | null // of the draft
  localKey: string // under which this browser keeps its copy: who, and of what
  where: ReactNode
  backHref: string // the record, or where one goes without one
  draftHref: string | null // the address that finds this draft again, of what is new
  startField: string | null
  actions: EditorActions
}

/** The form about one thing: its sections at the left, the fields of one in the middle, source and submission beside. */
export function ProposalEditor(props: ProposalEditorProps) {
  const { entity, actions } = props
  const router = useRouter()
  const [form, edit] = useReducer(editForm, props.start)
  const [records, setRecords] = useState(props.records)
  const [section, setSection] = useState(() => firstSection(props))
  const [attempt, setAttempt] = useState(0)
  const [jump, setJump] = useState<{ id: string } | null>(null)
  const [creating, setCreating] = useState<Creating | null>(null)
  const outcome = useMemo(() => outcomeOf(form, records), [form, records])
  const main = form.items.find(({ entityType }) => entityType === entity)
  const isRestored = useRestored(props.localKey, props.start, (kept) => edit({ do: 'restore', form: kept }))
  const draft = useDraft({
    form,
    subject: {
      entityType: entity,
      entityId: main?.operation === 'create' ? form.id : (main?.entityId ?? form.id),
      baseVersion: main?.baseVersion ?? null,
    },
    localKey: props.localKey,
    savedAt: props.savedAt,
    save: actions.saveDraft,
    onFirstSave: () => {
      if (props.draftHref) window.history.replaceState(null, '', props.draftHref)
    },
  })
  const submission = useSubmit({ form, records }, { actions, onDone: finish })

  useEffect(() => {
    if (jump) focusField(jump.id)
  }, [jump])

  if (!main) return null

  function finish(id: string, isAccepted: boolean) {
    draft.close()
    // in place of the form: Back does not lead into a form that was sent
    router.replace(isAccepted ? props.backHref : proposalHref(id))
  }

  function attemptTo(send: () => Promise<void>) {
    setAttempt((before) => before + 1)
    if (outcome.problems.length === 0) void send()
  }

  function open(key: string) {
    setSection(key)
    requestAnimationFrame(() => document.getElementById(EDITOR_HEADING_ID)?.focus())
  }

  async function goOn(dropped: { clash: ClashView; fields: string[] }[]) {
    const fresh = await actions.reload({ entityType: entity, id: main?.entityId ?? '' })
    if (fresh.ok) setRecords(recordThings(fresh.value))
    for (const { clash, fields } of dropped)
      edit({ do: 'rebase', item: clash, version: clash.currentVersion, dropped: fields })
    submission.settle()
  }

  async function discard() {
    draft.close()
    await actions.discardDraft({ id: form.id })
    router.replace(props.backHref)
  }

  const current = sectionsOf(entity).find(({ key }) => key === section)
  const version = recordOf(records, main)?.version ?? null
  const isBehind = version !== null && main.baseVersion !== null && main.baseVersion < version

  return (
    <EditorProvider
      value={{
        form,
        records,
        outcome,
        vocabularies: props.vocabularies,
        bands: props.bands,
        knownSources: props.knownSources,
        isAttempted: attempt > 0,
        edit,
        startCreating: (what, name, take) => setCreating({ what, name, take }),
      }}
    >
      <LeaveGuard isUnsaved={draft.isUnsaved} save={draft.flush} drop={draft.close} />
      <div className={styles.page}>
        <EditorHeading where={props.where} title={current?.sentence ?? ''} state={draft.state}>
          {version !== null && (
            <>
              {' · against version '}
              {main.baseVersion ?? version}
              {' · '}
              <AppLink href={props.backHref}>see the record</AppLink>
            </>
          )}
        </EditorHeading>
        {isRestored && (
          <Notice title="Restored from this browser">
            What you typed last had not reached the server; it is here again.
          </Notice>
        )}
        {isBehind && !submission.clashes && (
          <Notice title="The record has changed since you began">
            It is at version {version} now. What you typed is kept; submitting shows both sides.
          </Notice>
        )}
        {submission.clashes && (
          <ClashPanel clashes={submission.clashes} onGoOn={(dropped) => void goOn(dropped)} />
        )}
        <EditorProblems
          entity={entity}
          outcome={outcome}
          refusal={submission.refusal}
          attempt={attempt}
          onJump={(key, id) => {
            if (key !== null) setSection(key)
            setJump({ id })
          }}
        />
        <div className={styles.layout}>
          <div className={styles.sections}>
            <SectionList
              sections={sectionStates(entity, outcome, attempt > 0)}
              current={section}
              onOpen={open}
            />
          </div>
          <div className={styles.main}>
            <SectionBody entity={entity} section={section} item={main} onOpen={open} />
          </div>
          <EditorSide
            isBusy={submission.isBusy}
            onSubmit={() => attemptTo(submission.submit)}
            onSaveNow={submission.saveNow && (() => attemptTo(submission.saveNow ?? submission.submit))}
            onKeep={() => void draft.flush().then((isSafe) => isSafe && router.push(props.backHref))}
            onDiscard={draft.state.kind === 'saved' ? () => void discard() : null}
          />
        </div>
      </div>
      <CreateDialog creating={creating} onClose={() => setCreating(null)} />
    </EditorProvider>
  )
}

function firstSection({ entity, startField }: ProposalEditorProps): string {
  const isGiven = ADMINISTRATION_FORM_FIELDS.some((field) => field === startField)
  const entityType = entity === 'trial' && isGiven ? 'administration' : entity
  return sectionOf(entity, { entityType, field: startField })
}
