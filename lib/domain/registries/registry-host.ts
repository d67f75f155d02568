/** Hosts on which registries themselves show their records; whoever else shows one shows a copy. */
const OWN_HOSTS: Readonly<Record<string, string>> = {
  'clinicaltrials.gov': 'ClinicalTrials.gov',
  'classic.clinicaltrials.gov': 'ClinicalTrials.gov',
  'chictr.org.cn': 'ChiCTR',
  'chinadrugtrials.org.cn': 'ChinaDrugTrials',
  'jrct.mhlw.go.jp': 'jRCT',
  'jrct.niph.go.jp': 'jRCT',
  'center6.umin.ac.jp': 'UMIN-CTR',
  'upload.umin.ac.jp': 'UMIN-CTR',
  'clinicaltrialsregister.eu': 'EudraCT',
  'euclinicaltrials.eu': 'CTIS',
  'anzctr.org.au': 'ANZCTR',
  'irct.ir': 'IRCT',
  'en.irct.ir': 'IRCT',
  'hpscreg.eu': 'hPSCreg',
}

/** The registry whose own pages a host shows (`www.` left aside); null for everybody else's. */
export function registryOfHost(host: string): string | null {
  return OWN_HOSTS[host.toLowerCase().replace(/^www\./, '')] ?? null
}
