import { readClinicalTrialsGovRecord } from './clinicaltrials-gov/read-clinicaltrials-gov-record'
import { readHpscregRow } from './hpscreg/read-hpscreg-row'
import { EMPTY_READING, type RegistryReading } from './registry-reading'

type Reader = (body: unknown) => RegistryReading

const READERS: Record<string, Reader> = {
  'ClinicalTrials.gov': readClinicalTrialsGovRecord,
  hPSCreg: readHpscregRow,
}

/**
 * Reads the kept body of a registry version (parsed JSON) into our language. A registry without a reader yet gives a
 * reading that says nothing: its versions are kept until somebody teaches us to read them.
 */
export function readRegistryBody(registry: string, body: unknown): RegistryReading {
  const reader = READERS[registry]
  return reader ? reader(body) : EMPTY_READING
}
