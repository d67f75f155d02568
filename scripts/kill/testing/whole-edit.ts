import { ulid } from 'ulid'
import type { ProposalInput } from '../../../lib/domain/curation/proposal-input'

/** What a curator sends who corrects why a trial stopped, with a paper of its own as the source. */
export function wholeEdit(publicId: string, baseVersion: number, text: string): ProposalInput {
  const more = { missing: null, baseText: null, basis: 'curated', source: null, locator: null } as const
  const value = { ...more, passage: null, note: null, statedOn: null, field: 'whyStopped', value: text }
  return {
    id: ulid(),
    title: 'Correct a value',
    summary: '',
    source: { reference: `10.1000/${ulid()}`, title: 'A paper', publishedOn: '2026-05' },
    locator: 'p. 3',
    passage: null,
    items: [
      {
        entityType: 'trial',
        entityId: publicId,
        trialId: null,
        operation: 'edit',
        baseVersion,
        values: [value],
      },
    ],
  }
}
