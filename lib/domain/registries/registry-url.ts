/**
 * The public address of a registry's record; null for a registry whose records have no address made from their number.
 * Registries without a page per number are reached through the search portal of WHO, which copies them.
 */
export function registryUrl(registry: string, value: string): string | null {
  const write = ADDRESSES[registry]
  return write ? write(encodeURIComponent(value)) : null
}

const whoPortal = (id: string) => `https://trialsearch.who.int/Trial2.aspx?TrialID=${id}`

const ADDRESSES: Record<string, (id: string) => string> = {
  'ClinicalTrials.gov': (id) => `https://clinicaltrials.gov/study/${id}`,
  ChiCTR: whoPortal,
  jRCT: (id) => `https://jrct.mhlw.go.jp/en-latest-detail/${id}`,
  'UMIN-CTR': (id) => whoPortal(`JPRN-${id}`),
  EudraCT: (id) => `https://www.clinicaltrialsregister.eu/ctr-search/search?query=${id}`,
  CTIS: (id) => `https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en&EUCT=${id}`,
  ANZCTR: (id) => `https://anzctr.org.au/${id}.aspx`,
  IRCT: whoPortal,
  JMACCT: (id) => whoPortal(`JPRN-${id}`),
  hPSCreg: (id) => `https://hpscreg.eu/browse/trial/${id}`,
}
