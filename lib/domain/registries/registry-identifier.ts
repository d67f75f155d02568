import { readNctId } from './nct-id'

/** A number of a trial in a registry, in the one form it is stored and looked up in. */
export interface RegistryIdentifier {
  registry: string
  value: string
}

/**
 * Recognises a registry's number by its own form, wherever it is written: case, spaces and punctuation that vary
 * between pages are normalised. Null for anything else, such as a sponsor's code or a grant.
 */
export function readRegistryIdentifier(text: string): RegistryIdentifier | null {
  const nctId = readNctId(text)
  if (nctId !== null) return { registry: 'ClinicalTrials.gov', value: nctId }
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^(?:EUDRACT|EUCT|CTIS)[\s:]+/, '')
  for (const { registry, pattern, write } of FORMS) {
    const match = pattern.exec(plain)
    if (match) return { registry, value: write(match) }
  }
  return null
}

interface Form {
  registry: string
  pattern: RegExp
  write: (match: RegExpExecArray) => string
}

// Forms as the registries publish them; ChiCTR's older numbers have letters and hyphens (ChiCTR-TRC-10000950).
const FORMS: readonly Form[] = [
  { registry: 'ChiCTR', pattern: /^CHICTR[\s-]?(\d{10})$/, write: ([, digits]) => `ChiCTR${digits}` },
  {
    registry: 'ChiCTR',
    pattern: /^CHICTR-([A-Z]{2,4})-(\d{8})$/,
    write: ([, kind, digits]) => `ChiCTR-${kind}-${digits}`,
  },
  { registry: 'ChinaDrugTrials', pattern: /^CTR(\d{8})$/, write: ([, digits]) => `CTR${digits}` },
  {
    registry: 'jRCT',
    pattern: /^JRCT([A-Z]?\d{9,10})$/,
    write: ([, number]) => `jRCT${number?.toLowerCase()}`,
  },
  {
    registry: 'UMIN-CTR',
    pattern: /^(?:UMIN-CTR[\s:-]*)?(?:UMIN|C)(\d{9})$/,
    write: ([, digits]) => `UMIN${digits}`,
  },
  { registry: 'CTIS', pattern: /^(20\d{2}-5\d{5}-\d{2}(?:-\d{2})?)$/, write: ([, number]) => `${number}` },
  {
    registry: 'EudraCT',
    pattern: /^(20\d{2}-00\d{4}-\d{2})(?:-[A-Z]{2,3})?$/,
    write: ([, number]) => `${number}`,
  },
  { registry: 'ANZCTR', pattern: /^ACTRN[\s-]?(\d{14})P?$/, write: ([, digits]) => `ACTRN${digits}` },
  { registry: 'IRCT', pattern: /^(IRCT\d{10,}N\d+)$/, write: ([, number]) => `${number}` },
  { registry: 'JMACCT', pattern: /^(JMA-IIA\d{5})$/, write: ([, number]) => `${number}` },
]
