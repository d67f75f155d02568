import type { SourceNumbering } from '../../domain/claims/source-numbering'
import { registryUrl } from '../../domain/registries/registry-url'
import { countryName } from '../../domain/shared/countries'
import type { TrialDetail } from '../../domain/trials/trial-views'
import { textList } from '../projection/stored-json'

/** The rows of a trial that are shown as they stand, beside its projected fields, in their order. */
export interface ShownParts {
  identifiers: readonly { registry: string; value: string }[]
  arms: readonly {
    id: string
    label: string
    type: string | null
    description: string | null
    interventionNames: string // a JSON list
  }[]
  interventions: readonly {
    id: string
    type: string | null
    name: string
    description: string | null
    otherNames: string // a JSON list
  }[]
  outcomes: readonly {
    id: string
    level: string
    measure: string
    timeFrame: string | null
    description: string | null
    sourceId: string | null
  }[]
  sites: readonly {
    id: string
    facility: string | null
    city: string | null
    country: string | null
    countryText: string | null
    status: string | null
    sourceId: string | null
  }[]
  conditionRows: readonly { id: string; text: string; condition: { id: string; name: string } | null }[]
  publications: readonly {
    id: string
    citation: string | null
    pmid: string | null
    doi: string | null
    url: string | null
    isPrimary: boolean
  }[]
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
