import type { SourceNumbering } from '../../domain/claims/source-numbering'
import { registryUrl } from '../../domain/registries/registry-url'
import { countryName } from '../../domain/shared/countries'
import type { TrialDetail } from '../../domain/trials/trial-views'
import type { Prisma } from '../../../generated/prisma/client'
import { textList } from '../projection/stored-json'

const inOrder = { orderBy: { position: 'asc' } } as const

/** The rows of a trial that are shown as they stand, beside its projected fields. */
export const DETAIL_PARTS = {
  identifiers: { orderBy: { id: 'asc' } },
  arms: inOrder,
  interventions: inOrder,
  outcomes: inOrder,
  sites: inOrder,
  conditionRows: { ...inOrder, include: { condition: true } },
  publications: inOrder,
} as const satisfies Prisma.TrialInclude

type Stored = Prisma.TrialGetPayload<{ include: typeof DETAIL_PARTS }>

/** What is shown of those rows; stored ones hold more. */
export interface ShownParts {
  identifiers: readonly Pick<Stored['identifiers'][number], 'registry' | 'value'>[]
  arms: readonly Omit<Stored['arms'][number], 'trialId'>[]
  interventions: readonly Omit<Stored['interventions'][number], 'trialId'>[]
  outcomes: readonly Pick<
    Stored['outcomes'][number],
    'id' | 'level' | 'measure' | 'timeFrame' | 'description' | 'sourceId'
  >[]
  sites: readonly Pick<
    Stored['sites'][number],
    'id' | 'facility' | 'city' | 'country' | 'countryText' | 'status' | 'sourceId'
  >[]
  conditionRows: readonly Pick<Stored['conditionRows'][number], 'id' | 'text' | 'condition'>[]
  publications: readonly Omit<Stored['publications'][number], 'trialId'>[]
}

type Parts = Pick<
  TrialDetail,
  'arms' | 'interventions' | 'outcomes' | 'sites' | 'conditionTexts' | 'publications' | 'registryLinks'
>

/** Writes arms, interventions, outcomes, sites, conditions, publications and registry links for reading. */
export function detailParts(
  trial: ShownParts,
  statusLabel: (status: string) => string,
  numbering: SourceNumbering,
): Parts {
  const numberOf = (sourceId: string | null) => (sourceId === null ? null : numbering.numberOf(sourceId))
  return {
    arms: trial.arms.map(({ label, type, description, interventionNames }) => ({
      label,
      type,
      description,
      interventionNames: textList(interventionNames),
    })),
    interventions: trial.interventions.map(({ type, name, description, otherNames }) => ({
      type,
      name,
      description,
      otherNames: textList(otherNames),
    })),
    outcomes: trial.outcomes.map(({ level, measure, timeFrame, description, sourceId }) => ({
      level,
      measure,
      timeFrame,
      description,
      sourceNumber: numberOf(sourceId),
    })),
    sites: trial.sites.map(({ facility, city, country, countryText, status, sourceId }) => ({
      facility,
      city,
      country: countryOf(country, countryText),
      status: status === null ? null : { value: status, label: statusLabel(status) },
      sourceNumber: numberOf(sourceId),
    })),
    conditionTexts: trial.conditionRows.map(({ text, condition }) => ({
      text,
      condition: condition && { value: condition.id, label: condition.name },
    })),
    publications: trial.publications.map(({ citation, pmid, doi, url, isPrimary }) => ({
      citation,
      pmid,
      doi,
      url,
      isPrimary,
    })),
    registryLinks: trial.identifiers.flatMap(({ registry, value }) => {
      const url = registryUrl(registry, value)
      return url === null ? [] : [{ registry, value, url }]
    }),
  }
}

function countryOf(code: string | null, text: string | null) {
  if (code !== null) return { value: code, label: countryName(code) }
  return text === null ? null : { value: text, label: text }
}
