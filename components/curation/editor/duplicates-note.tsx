'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { AppLink } from '@/components/ui/app-link'
import { Notice } from '@/components/ui/notice'
import { getJson } from '@/lib/client/http'
import { trialHref } from '@/lib/client/routes'
import { duplicateViewSchema } from '@/lib/domain/curation/duplicate-views'
import type { FormItem } from '@/lib/domain/curation/form-model'

const answerSchema = z.object({ data: z.array(duplicateViewSchema) })

/** Points out trials that have one of the numbers being typed, or nearly the same title. */
export function DuplicatesNote({ trial }: { trial: FormItem }) {
  const [question] = useDebouncedValue(questionOf(trial), 400)
  const found = useQuery({
    queryKey: ['curate', 'duplicates', question],
    queryFn: ({ signal }) =>
      getJson(`/api/curate/duplicates?${question}`, () => Promise.resolve(answerSchema), signal),
    enabled: question !== '',
  })
  const duplicates = question === '' ? [] : (found.data?.data ?? [])
  if (duplicates.length === 0) return null
  return (
    <Notice
      title={duplicates.length === 1 ? 'This may be in the atlas already' : 'These may be the same trial'}
    >
      <ul>
        {duplicates.map(({ id, title, why }) => (
          <li key={id}>
            <AppLink href={trialHref(id)}>{id}</AppLink> {title} ({why})
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function questionOf({ entries, entityId, operation }: FormItem): string {
  const question = new URLSearchParams()
  const identifiers = entries.identifiers?.typed
  if (identifiers?.kind === 'identifiers')
    for (const { value } of identifiers.rows)
      if (value.trim() !== '') question.append('identifier', value.trim())
  const title = entries.title?.typed
  if (title?.kind === 'text' && title.text.trim().length >= 8) question.set('title', title.text.trim())
  if (question.size > 0 && operation === 'edit') question.set('except', entityId)
  return question.toString()
}
