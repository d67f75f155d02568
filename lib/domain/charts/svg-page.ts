import { escapeXml } from '../shared/escape-xml'
import { oneLine } from '../shared/one-line'
import { SVG_PALETTE as colours } from './svg-palette'
import { svgText, wrapText } from './svg-text'

/** What stands around a drawing: `title` is its sentence, `caption` what a reader must know to cite it, line by line. */
export interface SvgFigure {
  title: string
  subtitle: string
  caption: readonly string[]
}

export const svgMargin = 24
const narrowest = 640 // where the words around a drawing still read well

/**
 * Puts a drawing between its sentence and its caption as an SVG document in the light colours, without scripts, styles or
 * anything from elsewhere. `room` is the width the drawing takes, margins included; `draw` gets the height at which it may
 * begin and says where it ends.
 */
export function svgPage(
  figure: SvgFigure,
  room: number,
  draw: (top: number) => { marks: readonly string[]; bottom: number },
): string {
  const width = Math.max(narrowest, room)
  const title = wrapText(figure.title, Math.floor((width - 2 * svgMargin) / 9))
  const { marks, bottom } = draw(svgMargin + title.length * 24 + 26)
  const signs = Math.floor((width - 2 * svgMargin) / 5.6)
  const caption = figure.caption.flatMap((line) => wrapText(line, signs))
  const height = bottom + 14 + caption.length * 15 + svgMargin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, Helvetica, Arial, sans-serif" role="img">`,
    `<title>${escapeXml(oneLine(figure.title))}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    ...title.map((line, at) =>
      svgText(line, {
        x: svgMargin,
        y: svgMargin + 16 + at * 24,
        size: 18,
        fill: colours.ink,
        style: 'bold',
      }),
    ),
    svgText(figure.subtitle, {
      x: svgMargin,
      y: svgMargin + 12 + title.length * 24,
      size: 12,
      fill: colours.muted,
    }),
    ...marks,
    ...caption.map((line, at) =>
      svgText(line, { x: svgMargin, y: bottom + 22 + at * 15, size: 11, fill: colours.faint }),
    ),
    '</svg>',
  ].join('\n')
}
