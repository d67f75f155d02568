import { matrixSvg } from '../charts/matrix-svg'
import { sayDate } from '../shared/words'
import { cellOf, drawnLines, type LandscapeLayout } from './landscape-layout'
import type { LandscapeShape } from './landscape-shape'
import type { Landscape } from './landscape-views'
import { FEW_FOR_DARK, sayCell, sayFields, sayParticipantRule, saySums } from './landscape-words'

/** Draws a landscape that is not split as an SVG figure, with the sentence above and what it rests on below. */
export function landscapeFigure(
  { shape, landscape, layout }: { shape: LandscapeShape; landscape: Landscape; layout: LandscapeLayout },
  { heading, address }: { heading: string; address: string },
): string {
  const [layer] = layout.layers
  const { rows, columns } = drawnLines(layout)
  const isLess = rows.length < layout.rows.length || columns.length < layout.columns.length
  const { dataDate, dataVersion } = landscape
  return matrixSvg({
    title: heading,
    subtitle: `${sayFields(shape)}, ${shape.measure === 'trials' ? 'trials' : 'planned participants'}`,
    caption: [
      shape.measure === 'participants' && sayParticipantRule(landscape),
      layer && saySums(layout, layer, shape),
      isLess &&
        `Drawn are ${rows.length} of ${layout.rows.length} rows and ${columns.length} of ${layout.columns.length} columns, the most frequent.`,
      `Cell Trial Atlas, data as of ${sayDate(dataDate)}, version ${dataVersion}.`,
      address,
    ].filter((line) => typeof line === 'string'),
    columns,
    darkestFrom: FEW_FOR_DARK[shape.measure],
    rows: rows.map((row) => ({
      ...row,
      cells: columns.map((column) => {
        const cell = layer ? cellOf(layer, row, column) : { trials: 0, withNumber: 0, participants: 0 }
        const count = shape.measure === 'trials' ? cell.trials : (cell.participants ?? 0)
        return { count, text: sayCell(cell, shape.measure) }
      }),
    })),
  })
}
