import type { UNIT_FAMILIES } from './claim-values'

/** A unit of dose: its family (families are never converted into each other) and its name within the family. */
export interface DoseUnit {
  unitFamily: (typeof UNIT_FAMILIES)[number]
  unit: string
  factor: number // from the unit written to `unit`
  isCounted: boolean
  countingBasis: string | null
}

/** Reads the unit of a dose ("viable cells/kg", "µg/kg"); null for a unit that is not surely one of ours. */
export function readDoseUnit(text: string): DoseUnit | null {
  const match = /^(?:(viable|total) )?(.+)$/.exec(text.toLowerCase().replace(/\s*\/\s*/g, '/'))
  const found = match?.[2] === undefined ? undefined : UNITS.find(([pattern]) => pattern.test(match[2] ?? ''))
  if (!found) return null
  const [, unitFamily, unit, factor] = found
  const isCounted = !/mass|volume/.test(unitFamily)
  if (match?.[1] && !unitFamily.startsWith('cells')) return null
  return { unitFamily, unit, factor, isCounted, countingBasis: match?.[1] ? `${match[1]} cells` : null }
}

const perKilogram = String.raw`(?:/| per )kg(?: (?:of )?body ?weight)?`
const microgram = '(?:µg|μg|ug|mcg)'

const UNITS: [RegExp, DoseUnit['unitFamily'], string, number][] = [
  [/^cells?(?:\/body|\/patient| per (?:body|patient|subject|participant))?$/, 'cells', 'cells', 1],
  [new RegExp(`^cells?${perKilogram}$`), 'cells/kg', 'cells/kg', 1],
  [/^cells?\/(?:m2|m\^2|m²)$/, 'cells/area', 'cells/m2', 1],
  [/^cells?\/(?:cm2|cm\^2|cm²)$/, 'cells/area', 'cells/cm2', 1],
  [/^particles?$/, 'particles', 'particles', 1],
  [new RegExp(`^particles?${perKilogram}$`), 'particles/kg', 'particles/kg', 1],
  [/^(?:µg|μg|ug|mcg) (?:of )?protein$/, 'protein mass', 'ug protein', 1],
  [/^mg (?:of )?protein$/, 'protein mass', 'ug protein', 1000],
  [new RegExp(`^${microgram}$`), 'mass', 'ug', 1],
  [/^mg$/, 'mass', 'ug', 1000],
  [new RegExp(`^${microgram}${perKilogram}$`), 'mass/kg', 'ug/kg', 1],
  [new RegExp(`^mg${perKilogram}$`), 'mass/kg', 'ug/kg', 1000],
  [/^ml$/, 'volume', 'ml', 1],
  [/^cell equivalents?$/, 'cell equivalents', 'cell equivalents', 1],
  [/^(?:islet equivalents?|ieq)$/, 'islet equivalents', 'IEQ', 1],
  [new RegExp(`^(?:islet equivalents?|ieq)${perKilogram}$`), 'islet equivalents/kg', 'IEQ/kg', 1],
  [/^platelets?$/, 'platelet units', 'platelets', 1],
]
