import { type SvgFigure, svgMargin as margin, svgPage } from '../charts/svg-page'
import { SVG_PALETTE as colours } from '../charts/svg-palette'
import { cutText, svgText } from '../charts/svg-text'
import type { DateMark, Stretch, TimelineBar } from './timeline-bar'
import type { TimelineScale } from './timeline-scale'

/** A timeline as a figure; a line without a bar says in words why it has none. */
export interface TimelineFigure extends SvgFigure {
  scale: Pick<TimelineScale, 'ticks' | 'today'>
  groups: readonly {
    label: string | null // null for a timeline that is not grouped
    depth: number
    lines: readonly { label: string; bar: TimelineBar | null; words: string }[]
  }[]
}

const [width, left, lineHeight, groupHeight] = [1080, 380, 18, 26]
const across = width - left - margin
const longestLabel = 58

/** Draws a timeline as an SVG document in the light colours. */
export function timelineSvg(figure: TimelineFigure): string {
  return svgPage(figure, width, (above) => {
    const top = above + 18
    const marks: string[] = []
    let y = top
    for (const { label, depth, lines } of figure.groups) {
      if (label !== null) {
        marks.push(
          svgText(cutText(label, 120), {
            x: margin + depth * 12,
            y: y + 18,
            size: 12,
            fill: colours.ink,
            style: 'bold',
          }),
        )
        y += groupHeight
      }
      for (const line of lines) {
        marks.push(...drawLine(line, y))
        y += lineHeight
      }
    }
    return { marks: [...drawGrid(figure.scale, top, y), ...marks], bottom: y + 4 }
  })
}

function drawGrid({ ticks, today }: TimelineFigure['scale'], top: number, bottom: number): string[] {
  const line = (at: number, look: string) =>
    `<line x1="${placeOf(at)}" x2="${placeOf(at)}" y1="${top}" y2="${bottom}" ${look}/>`
  return [
    ...ticks.flatMap(({ year, at }) => [
      line(at, `stroke="${colours.line}"`),
      svgText(String(year), { x: placeOf(at), y: top - 5, size: 11, fill: colours.muted, anchor: 'middle' }),
    ]),
    line(today, `stroke="${colours.ink}" stroke-dasharray="1 3"`),
    svgText('today', { x: placeOf(today), y: bottom + 10, size: 10, fill: colours.ink, anchor: 'middle' }),
  ]
}

function drawLine(
  { label, bar, words }: TimelineFigure['groups'][number]['lines'][number],
  y: number,
): string[] {
  const name = svgText(cutText(label, longestLabel), { x: margin, y: y + 13, size: 11, fill: colours.ink })
  if (bar === null)
    return [name, svgText(words, { x: left, y: y + 13, size: 11, fill: colours.faint, style: 'italic' })]
  return [name, ...drawBar(bar, y + lineHeight / 2)]
}

function drawBar({ start, completion, body, standing }: TimelineBar, y: number): string[] {
  const looks = {
    actual: `stroke="${colours.steps[5]}" stroke-width="8"`,
    planned: `stroke="${colours.steps[5]}" stroke-width="8" stroke-dasharray="3 2"`,
    unstated: `stroke="${colours.steps[4]}" stroke-width="3"`,
  }
  return [
    ...(body ? [`<line ${stretch(body)} y1="${y}" y2="${y}" ${looks[standing]}/>`] : []),
    ...(completion ? [] : [openEnd(start, y)]),
    ...[start, ...(completion ? [completion] : [])].flatMap((mark) => drawMark(mark, y)),
  ]
}

function drawMark(mark: DateMark, y: number): string[] {
  const middle = placeOf((mark.from + mark.to) / 2)
  const span = `<rect x="${placeOf(mark.from)}" width="${round((mark.to - mark.from) * across)}" y="${y - 5}" height="10" fill="${colours.steps[2]}" stroke="${colours.steps[5]}"/>`
  const points = {
    actual: `<circle cx="${middle}" cy="${y}" r="3.5" fill="${colours.steps[5]}"/>`,
    planned: `<circle cx="${middle}" cy="${y}" r="3" fill="${colours.surface}" stroke="${colours.steps[5]}" stroke-width="1.5"/>`,
    unstated: `<line x1="${middle}" x2="${middle}" y1="${y - 5}" y2="${y + 5}" stroke="${colours.steps[5]}" stroke-width="1.5"/>`,
  }
  return [...(mark.isSpan ? [span] : []), points[mark.standing]]
}

/** An arrow without an end: how long it is means nothing. */
function openEnd(start: DateMark, y: number): string {
  const x = placeOf(start.to)
  return `<path d="M${x} ${y}h22m-5 -4l5 4l-5 4" fill="none" stroke="${colours.steps[5]}" stroke-width="1.5"/>`
}

function stretch({ from, to }: Stretch): string {
  return `x1="${placeOf(from)}" x2="${placeOf(to)}"`
}

function placeOf(share: number): number {
  return round(left + share * across)
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
