/** A point of a drawing, from its upper left corner. */
export interface MapPoint {
  x: number
  y: number
}

/**
 * A country of a drawing: its outline as an SVG path, or, where it is too small for one, the point where it lies. `label` is
 * where its number fits; null where it does not.
 */
export interface DrawnCountry {
  code: string
  outline: string | null
  point: MapPoint
  label: MapPoint | null
}

/** The world as drawn for some countries and sites; all other land is one outline. */
export interface WorldDrawing {
  width: number
  height: number
  land: string
  countries: DrawnCountry[] // those asked for, in that order
  unplaced: string[] // those asked for that have no place on the map
  sites: MapPoint[] // distinct
}
