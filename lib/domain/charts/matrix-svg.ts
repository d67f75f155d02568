import { type SvgFigure, svgPage, svgMargin as margin } from './svg-page'
import { SVG_PALETTE as colours } from './svg-palette'
import { cutText, svgText, wrapText } from './svg-text'
import { tintOf } from './tint'

/** A matrix as a figure. */
export interface MatrixFigure extends SvgFigure {
  columns: readonly { label: string; isMissing: boolean }[]
  rows: readonly {
    label: string
    depth: number
    isMissing: boolean
    cells: readonly { count: number; text: string | null }[] // null draws the gap
  }[]
  darkestFrom: number // a largest count below it is not drawn in the darkest tint
}

const [cellWidth, cellHeight, gap] = [72, 30, 4]
const signWidth = 6.4 // of 12 px text, on average
const longestLabel = 64

/** Draws a matrix as an SVG document. */
export function matrixSvg(figure: MatrixFigure): string {
  const labels = Math.min(longestLabel, Math.max(18, ...figure.rows.map(lengthOf)))
  const left = Math.round(margin + labels * signWidth + 8)
  const width = left + figure.columns.length * (cellWidth + gap) + margin
  const heads = figure.columns.map(({ label }) => wrapText(cutText(label, longestLabel), 12))
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * 13
  return svgPage(figure, width, (above) => {
    const top = above + headHeight + 6
    return {
      marks: [...drawHeads(figure, heads, { left, base: top - 8 }), ...drawRows(figure, { left, top })],
      bottom: top + figure.rows.length * (cellHeight + gap),
    }
  })
}

function drawHeads(
  { columns }: MatrixFigure,
  heads: readonly string[][],
  { left, base }: { left: number; base: number },
): string[] {
  return heads.flatMap((lines, column) =>
    lines.map((line, at) =>
      svgText(line, {
        x: left + column * (cellWidth + gap) + cellWidth / 2,
        y: base - (lines.length - 1 - at) * 13,
        size: 11,
        fill: colours.muted,
        anchor: 'middle',
        ...(columns[column]?.isMissing ? { style: 'italic' as const } : {}),
      }),
    ),
  )
}

function drawRows(
  { rows, darkestFrom }: MatrixFigure,
  { left, top }: { left: number; top: number },
): string[] {
  const most = Math.max(darkestFrom, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count)))
  return rows.flatMap((row, line) => {
    const y = top + line * (cellHeight + gap)
    const label = svgText(cutText(row.label, longestLabel - row.depth * 2), {
      x: margin + row.depth * 12,
      y: y + 19,
      size: 12,
      fill: row.isMissing ? colours.faint : colours.ink,
      ...(row.isMissing ? { style: 'italic' as const } : {}),
    })
    const cells = row.cells.map((cell, column) =>
      drawCell(cell, { x: left + column * (cellWidth + gap), y, most }),
    )
    return [label, ...cells]
  })
}

function drawCell(
  { count, text }: { count: number; text: string | null },
  { x, y, most }: { x: number; y: number; most: number },
): string {
  const box = `x="${Math.round(x)}" y="${y}" width="${cellWidth}" height="${cellHeight}" rx="4"`
  if (text === null) return `<rect ${box} fill="none" stroke="${colours.line}" stroke-dasharray="3 3"/>`
  const tint = tintOf(count, most)
  const number = svgText(text, {
    x: Math.round(x) + cellWidth / 2,
    y: y + 20,
    size: 13,
    fill: tint === 5 ? colours.onStepHigh : colours.onStepLow,
    anchor: 'middle',
  })
  return `<rect ${box} fill="${colours.steps[tint]}"/>${number}`
}

function lengthOf({ label, depth }: { label: string; depth: number }): number {
  return label.length + depth * 2
}
