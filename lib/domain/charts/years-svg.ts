import { fillYears } from './fill-years'
import { svgMargin, svgPage, type SvgFigure } from './svg-page'
import { SVG_PALETTE as colours } from './svg-palette'
import { svgText } from './svg-text'

interface FigureYear {
  value: string // four digits
  count: number
  isAside: boolean
}

const [yearWidth, barWidth, tallest] = [34, 26, 200]
const room = { above: 18, below: 22 } // for the numbers and the years

/** Draws counts per year as columns, each with its number, as an SVG document; years without any keep their place. */
export function yearsSvg(figure: SvgFigure & { years: readonly FigureYear[] }): string {
  const years = fillYears(figure.years, (value): FigureYear => ({ value, count: 0, isAside: false }))
  const most = Math.max(1, ...years.map(({ count }) => count))
  const width = 2 * svgMargin + years.length * yearWidth
  return svgPage(figure, width, (top) => {
    const base = top + room.above + tallest
    const marks = years.flatMap((year, at) =>
      drawYear(year, { x: svgMargin + at * yearWidth, base, height: (year.count / most) * tallest }),
    )
    return { marks, bottom: base + room.below }
  })
}

function drawYear(
  { value, count, isAside }: FigureYear,
  { x, base, height }: { x: number; base: number; height: number },
): string[] {
  const middle = x + barWidth / 2
  const label = svgText(value, { x: middle, y: base + 16, size: 11, fill: colours.muted, anchor: 'middle' })
  if (count === 0) return [label]
  const [tall, fill] = [Math.max(1, Math.round(height)), isAside ? colours.steps[2] : colours.steps[4]]
  return [
    `<rect x="${x}" y="${base - tall}" width="${barWidth}" height="${tall}" rx="2" fill="${fill}"/>`,
    svgText(String(count), { x: middle, y: base - tall - 5, size: 11, fill: colours.ink, anchor: 'middle' }),
    label,
  ]
}
