import { canonicalJson } from '../shared/canonical-json'
import type { RegistryReading } from './registry-reading'

/** One field of which a record says something else than before; a missing value is told as its reason. */
export interface ReadingChange {
  field: string
  from: unknown
  to: unknown
}

/** Lists the fields whose statements differ between two versions of a record, in the order of the later one. */
export function compareReadings(before: RegistryReading, after: RegistryReading): ReadingChange[] {
  const said = new Map(before.statements.map((statement) => [statement.field, told(statement)]))
  return after.statements
    .map((statement) => ({
      field: statement.field,
      from: said.get(statement.field) ?? null,
      to: told(statement),
    }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to))
}

function told({ value, missing }: RegistryReading['statements'][number]): unknown {
  return missing ?? value
}
