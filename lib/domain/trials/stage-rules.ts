import { type DurationUnit, inDays } from '../claims/window-days'

/** One stage of a named definition: from its first moment up to, and without, its last; `to` is null when it stays open. */
export interface StageBand {
  stage: string
  from: number
  to: number | null
  unit: DurationUnit
}

/** A time window in days after the index event; null where it is open. */
export interface DayWindow {
  minimum: number | null
  maximum: number | null
}

/**
 * Derives the stages a time window lies in, in the order of the definition (DESIGN section 3, Vocabulary); a window may
 * span several. Touching a stage in one moment is not lying in it: "6 to 60 months" is chronic only, "day 1 to 7" acute
 * only. Empty for a window open on both sides.
 */
export function deriveStages(window: DayWindow, definition: readonly StageBand[]): string[] {
  if (window.minimum === null && window.maximum === null) return []
  const start = window.minimum ?? 0
  const end = window.maximum ?? Infinity
  return definition
    .filter((band) => {
      const from = inDays(band.from, band.unit)
      const to = band.to === null ? Infinity : inDays(band.to, band.unit)
      return start === end ? from <= start && start < to : start < to && from < end
    })
    .map((band) => band.stage)
}

/**
 * Tells whether the stage definitions speak of a trial's windows at all: they are defined from the onset of a stroke
 * (SRRR 2017: Bernhardt et al., Int J Stroke 2017, 12:444), not from an injury or the diagnosis of another disease.
 */
export function hasStrokeStages(windowEvent: string, conditions: readonly string[]): boolean {
  return windowEvent === 'ONSET' && conditions.some((code) => /(?:^|-)stroke(?:-|$)/.test(code))
}
