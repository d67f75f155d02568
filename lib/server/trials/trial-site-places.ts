import type { SitePlace, TrialMap } from '../../domain/trials/map-views'
import type { StoreHandle } from '../db/store-handle'

type FlatSite = readonly [
  trialId: number,
  city: string | null,
  country: string | null,
  latitude: number | null,
  longitude: number | null,
]

// What a page and a drawing can carry; the count of all sites is told beside them.
const mostPlaces = 2_000

/** The sites of no trial. */
export const NO_SITES: TrialMap['sites'] = {
  places: [],
  withCoordinates: 0,
  withoutCoordinates: 0,
  isTooMany: false,
}

const selectSites = ({
  spelling,
}: StoreHandle) => `SELECT s."trialId", s.city, s.country, s.latitude, s.longitude
  FROM ${spelling.askedNumbers} CROSS JOIN "TrialSite" s WHERE s."trialId" = asked.value
  ORDER BY s."trialId", s.position, s.id`

/**
 * Reads the places of the sites of trials, the most trials first: sites within a hundredth of a degree are one place, named
 * after the first of them. A site without coordinates, or with ones that are nowhere on earth, is only counted.
 */
export function readSitePlaces(db: StoreHandle, ids: readonly number[]): TrialMap['sites'] {
  const places = new Map<string, SitePlace & { ofTrials: Set<number> }>()
  let [withCoordinates, withoutCoordinates] = [0, 0]
  const sites = db.tuples<FlatSite>(selectSites(db), JSON.stringify(ids))
  for (const [trialId, city, country, latitude, longitude] of sites) {
    if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      withoutCoordinates++
      continue
    }
    withCoordinates++
    const [north, east] = [hundredths(latitude), hundredths(longitude)]
    const key = `${north} ${east}`
    const place = places.get(key) ?? {
      ...{ latitude: north, longitude: east, city, country, sites: 0, trials: 0 },
      ofTrials: new Set<number>(),
    }
    place.sites++
    place.ofTrials.add(trialId)
    places.set(key, place)
  }
  return {
    places: [...places.values()]
      .map(({ ofTrials, ...place }) => ({ ...place, trials: ofTrials.size }))
      .sort((a, b) => b.trials - a.trials)
      .slice(0, mostPlaces),
    withCoordinates,
    withoutCoordinates,
    isTooMany: false,
  }
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
