import type { MedicalTrial, WithContext } from 'schema-dts'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'

/**
 * A trial as schema.org MedicalTrial, for search engines: only what the atlas shows, nothing where a value is missing.
 * `origin` is the site's, without a slash at its end.
 */
export function trialJsonLd(
  { id, row, registryLinks, sites }: TrialDetail,
  origin: string,
): WithContext<MedicalTrial> {
  const conditions = row.conditions.map(({ label }) => ({
    '@type': 'MedicalCondition' as const,
    name: label,
  }))
  const places = [...new Set(sites.flatMap(({ country }) => country?.label ?? []))]
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalTrial',
    name: row.title,
    url: `${origin}/trials/${encodeURIComponent(id)}`,
    identifier: row.identifiers.map(({ registry, value }) => ({
      '@type': 'PropertyValue',
      propertyID: registry,
      value,
    })),
    ...(registryLinks.length > 0 ? { sameAs: registryLinks.map(({ url }) => url) } : {}),
    ...(conditions.length > 0 ? { healthCondition: conditions } : {}),
    ...(row.sponsor === null ? {} : { sponsor: { '@type': 'Organization', name: row.sponsor } }),
    ...(row.status === null ? {} : { status: STATUSES[row.status.value] ?? row.status.label }),
    ...(places.length > 0
      ? { studyLocation: places.map((name) => ({ '@type': 'AdministrativeArea', name })) }
      : {}),
  }
}

// schema.org has its own words for these
const STATUSES: Record<string, string> = {
  ACTIVE_NOT_RECRUITING: 'https://schema.org/ActiveNotRecruiting',
  COMPLETED: 'https://schema.org/Completed',
  ENROLLING_BY_INVITATION: 'https://schema.org/EnrollingByInvitation',
  NOT_YET_RECRUITING: 'https://schema.org/NotYetRecruiting',
  RECRUITING: 'https://schema.org/Recruiting',
  SUSPENDED: 'https://schema.org/Suspended',
  TERMINATED: 'https://schema.org/Terminated',
  WITHDRAWN: 'https://schema.org/Withdrawn',
}
