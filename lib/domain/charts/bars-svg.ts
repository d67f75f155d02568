import { svgMargin, svgPage, type SvgFigure } from './svg-page'
import { SVG_PALETTE as colours } from './svg-palette'
import { cutText, svgText } from './svg-text'

/** One bar of a figure: a count with its label; one set aside is drawn paler than the chosen ones. */
export interface FigureBar {
  label: string
  depth: number
  count: number
  isMissing: boolean
  isAside: boolean
}

const lineHeight = 24
const barHeight = 14
const longestBar = 320
const signWidth = 6.4 // of 12 px text, on average
const longestLabel = 60

/** Draws counts as a ranking of bars, each with its number, as an SVG document. */
export function barsSvg({ bars, ...words }: SvgFigure & { bars: readonly FigureBar[] }): string {
  const signs = Math.min(
    longestLabel,
    Math.max(0, ...bars.map(({ label, depth }) => label.length + depth * 2)),
  )
  const left = Math.round(svgMargin + signs * signWidth + 12)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const width = left + longestBar + 48 + svgMargin
  return svgPage(words, width, (top) => ({
    marks: bars.flatMap((bar, line) =>
      drawBar(bar, { left, y: top + line * lineHeight, length: (bar.count / most) * longestBar }),
    ),
    bottom: top + bars.length * lineHeight,
  }))
}

function drawBar(
  { label, depth, count, isMissing, isAside }: FigureBar,
  { left, y, length }: { left: number; y: number; length: number },
): string[] {
  const baseline = y + 16
  const fill = isMissing ? colours.line : isAside ? colours.steps[2] : colours.steps[4]
  return [
    svgText(cutText(label, longestLabel - depth * 2), {
      x: svgMargin + depth * 12,
      y: baseline,
      size: 12,
      fill: isMissing ? colours.faint : colours.ink,
      ...(isMissing ? { style: 'italic' as const } : {}),
    }),
    `<rect x="${left}" y="${y + 5}" width="${Math.max(1, Math.round(length))}" height="${barHeight}" rx="2" fill="${fill}"/>`,
    svgText(String(count), { x: left + length + 8, y: baseline, size: 12, fill: colours.ink }),
  ]
}
