/** A range of numbers of participants, both ends included; `max` null for the last, which is open. */
export interface EnrollmentBin {
  value: string
  label: string
  min: number
  max: number | null
}

const ENDS = [0, 10, 20, 50, 100, 200, 500]

/** How trials are grouped by their number of participants: most cell-therapy trials are small, so the steps begin small. */
export const ENROLLMENT_BINS: readonly EnrollmentBin[] = [
  { value: '0', label: 'None', min: 0, max: 0 },
  ...ENDS.slice(1).map((max, place) => {
    const min = (ENDS[place] ?? 0) + 1
    return { value: `${String(min)}-${String(max)}`, label: `${String(min)} to ${String(max)}`, min, max }
  }),
  { value: '501-', label: 'Over 500', min: 501, max: null },
]

/** The place of a number of participants among the bins; -1 for no number. */
export function enrollmentBinOf(count: number): number {
  return Number.isNaN(count) ? -1 : ENROLLMENT_BINS.findIndex(({ max }) => max === null || count <= max)
}

/** The range of participants that chooses a bin; null for what is no bin. */
export function rangeOfBin(value: string): { min: number; max?: number } | null {
  const bin = ENROLLMENT_BINS.find((each) => each.value === value)
  return bin ? { min: bin.min, ...(bin.max === null ? {} : { max: bin.max }) } : null
}

/** Tells whether a range of participants chooses exactly this bin. */
export function isChosenBin(
  value: string,
  range: { min?: number | undefined; max?: number | undefined } | undefined,
): boolean {
  const own = rangeOfBin(value)
  return own !== null && range?.min === own.min && range.max === own.max
}
