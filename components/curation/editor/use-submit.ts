'use client'

import { useState } from 'react'
import type { ProposalForm, RecordThings } from '@/lib/domain/curation/form-model'
import { proposalOf } from '@/lib/domain/curation/form-proposal'
import type { ProposalInput } from '@/lib/domain/curation/proposal-input'
import type { ClashView } from '@/lib/domain/curation/proposal-views'
import type { ActionRefusal, ActionResult } from '@/lib/domain/shared/action-result'
import type { EditorActions } from './editor-actions'

export interface Refusal {
  message: string
  lines: { sentence: string; item: ProposalInput['items'][number] | null; field: string | null }[]
}

/**
 * Sends the proposal. A clash is answered with its three sides, any other refusal in the server's words beside the
 * fields they speak of; what was typed stays in the form either way.
 */
export function useSubmit(
  { form, records }: { form: ProposalForm; records: RecordThings },
  { actions, onDone }: { actions: EditorActions; onDone: (id: string, isAccepted: boolean) => void },
) {
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [clashes, setClashes] = useState<ClashView[] | null>(null)

  async function send(command: EditorActions['submit'], isAccepted: boolean) {
    const input = proposalOf(form, records)
    setIsBusy(true)
    setRefusal(null)
    const answer = await command(input).catch(unreachable)
    if (answer.ok) onDone(answer.value.id, isAccepted)
    else if (answer.code === 'conflict') await showClash(input, answer)
    else setRefusal(refusalOf(answer, input))
    setIsBusy(false)
  }

  async function showClash(input: ProposalInput, refused: ActionRefusal) {
    const answer = await actions.describeClash(input).catch(unreachable)
    if (answer.ok && answer.value.length > 0) setClashes(answer.value)
    else setRefusal(refusalOf(answer.ok ? refused : answer, input))
  }

  return {
    isBusy,
    refusal,
    clashes,
    submit: () => send(actions.submit, false),
    saveNow: actions.saveNow && (() => send(actions.saveNow ?? actions.submit, true)),
    settle: () => setClashes(null),
  }
}

function unreachable(): ActionResult<never> {
  return {
    ok: false,
    code: 'invalid',
    message: 'The server could not be reached. What you typed is kept; please try again.',
    fields: {},
  }
}

function refusalOf({ message, fields }: ActionRefusal, input: ProposalInput): Refusal {
  const lines = Object.entries(fields).map(([path, told]) => {
    const [, item, , value] = /^items\.(\d+)(\.values\.(\d+))?/.exec(path) ?? []
    const found = item === undefined ? undefined : input.items[Number(item)]
    const field = value === undefined ? null : (found?.values[Number(value)]?.field ?? null)
    return { sentence: `${field ?? found?.entityType ?? path}: ${told}`, item: found ?? null, field }
  })
  return { message, lines }
}
