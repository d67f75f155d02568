/**
 * What is shown of one trial at one moment, as the history hashes it: the projected columns that hold something, the
 * administrations in force with their dose levels, and the identifiers. The same whether it was read from the store or
 * projected from what was in force then. Columns that hold nothing are left out, so that a column added later leaves
 * the hashes of the past as they are.
 */
export interface TrialView {
  columns: Record<string, unknown>
  administrations: AdministrationParts[] // in order of id
  identifiers: { registry: string; value: string }[] // in order
}

/** One administration as a view holds it. */
export interface AdministrationParts {
  id: string
  columns: object
  doseLevels: readonly object[]
}

/** Makes the view of a trial from its parts, in whatever order they come. */
export function trialViewOf(
  columns: object,
  parts: {
    administrations: readonly AdministrationParts[]
    identifiers: readonly { registry: string; value: string }[]
  },
): TrialView {
  return {
    columns: held(columns),
    administrations: parts.administrations
      .map(({ id, columns: own, doseLevels }) => ({
        id,
        columns: held(own),
        doseLevels: doseLevels.map(held),
      }))
      .toSorted((left, right) => byText(left.id, right.id)),
    identifiers: parts.identifiers
      .map(({ registry, value }) => ({ registry, value }))
      .toSorted((left, right) => byText(left.registry, right.registry) || byText(left.value, right.value)),
  }
}

function held(columns: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(columns)) if (value != null) kept[name] = value
  return kept
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
