/**
 * An origin is what a source is a copy of (docs/decisions/0003-what-disagrees.md): a registry record with all its
 * mirrors, a paper or page of its own, or a rule's reading of a title. Its key names it:
 * "registry:ClinicalTrials.gov:NCT06138210", "page:https://...", "rule:...".
 */
export function registryOrigin(registry: string, value: string): string {
  return `registry:${registry}:${value}`
}

/** The key of a page or paper that is nobody's copy; the address or DOI names it. */
export function pageOrigin(address: string): string {
  return `page:${address}`
}

/** The key of what a named rule derives from a text. */
export function ruleOrigin(ruleName: string): string {
  return `rule:${ruleName}`
}

/** Tells whether an origin is a registry record. */
export function isRegistryOrigin(originKey: string): boolean {
  return originKey.startsWith('registry:')
}

/**
 * Names an origin for reading: "ClinicalTrials.gov record NCT06138210", "paper doi:10.1000/182", "page trials.co",
 * "reading of the title".
 */
export function originLabel(originKey: string): string {
  const [kind = '', ...rest] = originKey.split(':')
  if (kind === 'registry') return `${rest[0] ?? ''} record ${rest.slice(1).join(':')}`
  if (kind === 'rule') return 'reading of the title'
  const address = rest.join(':')
  const paper = paperLabel(address)
  if (paper !== null) return paper
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(address)?.[1]
  return host === undefined ? address : `page ${host}`
}

// where a paper is resolved says nothing about it, its number does
function paperLabel(address: string): string | null {
  const doi = /^https:\/\/doi\.org\/(10\..+)$/.exec(address)?.[1]
  if (doi !== undefined) return `paper doi:${doi}`
  const pmid = /^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/?$/.exec(address)?.[1]
  return pmid === undefined ? null : `paper PMID ${pmid}`
}
