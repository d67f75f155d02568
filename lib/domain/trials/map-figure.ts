import { type SvgFigure, svgMargin as margin, svgPage } from '../charts/svg-page'
import { SVG_PALETTE as colours } from '../charts/svg-palette'
import { svgText } from '../charts/svg-text'
import { tintOf, tintRanges } from '../charts/tint'
import type { DrawnCountry, WorldDrawing } from '../maps/world-drawing'
import { sayDate, sayNumber } from '../shared/words'
import type { MapCountry, TrialMap } from './map-views'
import { darkestCount, mapRules, saySites } from './map-words'
import type { TrialFilters } from './trial-filters'

type Drawn = DrawnCountry & { country: MapCountry }

/** Draws a map as an SVG figure, with the sentence above and the numbers and what they rest on below. */
export function mapFigure(
  { map, filters, drawing }: { map: TrialMap; filters: TrialFilters; drawing: WorldDrawing },
  { heading, address }: { heading: string; address: string },
): string {
  const figure: SvgFigure = {
    title: heading,
    subtitle: 'Trials by country',
    caption: [
      sayNumbers(map),
      ...mapRules(map, filters, drawing.unplaced),
      saySites(map, drawing.sites.length),
      'Shapes: Natural Earth, 1:110m (public domain).',
      `Cell Trial Atlas, data as of ${sayDate(map.dataDate)}, version ${map.dataVersion}.`,
      address,
    ].filter((line) => line !== ''),
  }
  return svgPage(figure, drawing.width + 2 * margin, (top) => ({
    marks: [
      `<g transform="translate(${margin} ${top})">`,
      `<path d="${drawing.land}" fill="${colours.line}" stroke="${colours.surface}" stroke-width="0.5"/>`,
      ...drawCountries(map, drawing),
      ...drawing.sites.map(
        ({ x, y }) =>
          `<circle cx="${x}" cy="${y}" r="2.5" fill="${colours.ink}" stroke="${colours.surface}" stroke-width="0.8"/>`,
      ),
      '</g>',
      ...drawLegend(map, top + drawing.height + 16),
    ],
    bottom: top + drawing.height + 24,
  }))
}

function drawCountries(map: TrialMap, { countries }: WorldDrawing): string[] {
  const most = darkestCount(map)
  const counted = new Map(map.countries.map((country) => [country.value, country]))
  const drawn = countries.flatMap((each): Drawn[] => {
    const country = counted.get(each.code)
    return country ? [{ ...each, country }] : []
  })
  return [
    ...drawn.map(({ outline, point, country }) => {
      const fill = colours.steps[tintOf(country.count, most)]
      if (outline !== null)
        return `<path d="${outline}" fill="${fill}" stroke="${colours.surface}" stroke-width="0.5"/>`
      return `<circle cx="${point.x}" cy="${point.y}" r="4" fill="${fill}" stroke="${colours.muted}"/>`
    }),
    ...drawn.flatMap(({ outline, point, label, country }) => {
      const isDark = tintOf(country.count, most) === 5
      if (label !== null)
        return svgText(sayNumber(country.count), {
          x: label.x,
          y: label.y + 4,
          size: 11,
          anchor: 'middle',
          fill: isDark ? colours.onStepHigh : colours.onStepLow,
        })
      if (outline !== null) return []
      return svgText(`${country.label} ${sayNumber(country.count)}`, {
        x: point.x + 7,
        y: point.y + 4,
        size: 10,
        fill: colours.ink,
      })
    }),
  ]
}

function drawLegend(map: TrialMap, y: number): string[] {
  return tintRanges(darkestCount(map)).flatMap(({ tint, from, to }, at) => {
    const x = margin + at * 80
    const range = from === to ? String(from) : `${sayNumber(from)}–${sayNumber(to)}`
    return [
      `<rect x="${x}" y="${y - 10}" width="16" height="12" fill="${colours.steps[tint] ?? colours.surface}"/>`,
      svgText(range, { x: x + 21, y, size: 11, fill: colours.muted }),
    ]
  })
}

function sayNumbers({ countries, missing }: TrialMap): string {
  const numbers = [...countries, ...missing].map(({ label, count }) => `${label} ${sayNumber(count)}`)
  return `Trials: ${numbers.join(', ')}.`
}
