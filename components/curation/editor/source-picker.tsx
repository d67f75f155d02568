'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { ComboboxInput } from '@/components/forms/combobox-input'
import type { ComboboxExtra } from '@/components/forms/combobox-options'
import { matchOptions } from '@/components/forms/combobox-options'
import { getJson } from '@/lib/client/http'
import { type SourceOption, sourceOptionSchema } from '@/lib/domain/curation/edit-views'
import type { SourceEntry } from '@/lib/domain/curation/form-model'
import { readSourceReference } from '@/lib/domain/curation/source-reference'
import { sayDate } from '@/lib/domain/shared/words'
import { useKnownSources } from './editor-context'

type Choice = SourceEntry['choice']

const answerSchema = z.object({ data: z.array(sourceOptionSchema) })

/** Picks a source the atlas has, or takes a DOI, PMID, registry number or address that was pasted. */
export function SourcePicker(props: {
  id: string
  name: string
  choice: Choice
  isInvalid: boolean
  describedBy: string
  onChoose: (choice: Choice) => void
}) {
  const knownSources = useKnownSources()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), 200)
  const found = useQuery({
    queryKey: ['curate', 'sources', settled],
    queryFn: ({ signal }) =>
      getJson(
        `/api/curate/sources?q=${encodeURIComponent(settled)}`,
        () => Promise.resolve(answerSchema),
        signal,
      ),
    enabled: settled.length >= 2,
  })
  const sources = distinct([
    ...fitting(knownSources, query),
    ...(settled.length >= 2 ? (found.data?.data ?? []) : []),
  ])
  const { choice } = props

  function pick(sourceId: string) {
    const source = sources.find(({ id }) => id === sourceId)
    if (source) props.onChoose({ kind: 'known', sourceId, title: source.title })
    setQuery('')
  }

  return (
    <ComboboxInput
      id={props.id}
      label={props.name}
      isInvalid={props.isInvalid}
      describedBy={props.describedBy}
      placeholder="find or paste a source"
      isFiltered
      options={sources.map(sourceAsOption)}
      value={choice.kind === 'known' ? choice.sourceId : null}
      chosen={choice.kind === 'known' ? choice.title : choice.kind === 'reference' ? choice.reference : ''}
      onQuery={setQuery}
      extras={(text) => pasted(text, props.onChoose)}
      onPick={pick}
      onClear={() => props.onChoose({ kind: 'none' })}
      onFreeText={(text) => props.onChoose(referenceTo(text))}
    />
  )
}

function pasted(text: string, choose: (choice: Choice) => void): ComboboxExtra[] {
  const read = readSourceReference(text)
  if (!read) return []
  return [{ key: 'what was pasted', label: `Use ${read.title}`, onPick: () => choose(referenceTo(text)) }]
}

function referenceTo(reference: string): Choice {
  return { kind: 'reference', reference: reference.trim(), title: '', publishedOn: '' }
}

function fitting(sources: readonly SourceOption[], query: string): SourceOption[] {
  const kept = new Set(matchOptions(sources.map(sourceAsOption), query).map(({ value }) => value))
  return sources.filter(({ id }) => kept.has(id))
}

function sourceAsOption(source: SourceOption) {
  const { id, title, publishedOn, doi, pmid, url } = source
  return {
    value: id,
    label: title,
    hint: publishedOn === null ? null : sayDate(publishedOn.slice(0, 10)),
    words: [doi, pmid, url].filter((word) => word !== null).join(' '),
  }
}

function distinct(sources: readonly SourceOption[]): SourceOption[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()]
}
