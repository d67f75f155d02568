import { z } from 'zod'
import { statedTermSchema } from '../claims/claim-values'
import type { MissingReason } from '../shared/missing'
import type { CellReading } from './table-cell'
import type { CellReader } from './table-cell-readers'
import { isAsShown } from './table-compare'
import type { FieldCells } from './table-row-cells'
import type { ShownCell, TableSubject } from './table-subjects'

/**
 * Tells whether cells say of a trial with several administrations what our own files say of it: the codes of all of them
 * together, else the reason why none has a value. A table cannot say which of them it means, so anything else is asked
 * about and never guessed.
 */
export function isAsShownOver(
  cells: FieldCells,
  administrations: TableSubject['administrations'],
  reader: CellReader,
): boolean {
  const shown = administrations.map(({ fields }) => fields[cells.about.field] ?? null)
  const isSame = (text: string, reading: CellReading) => {
    if (reading.kind === 'nothing') return true
    if (reading.kind === 'missing') return reading.missing === missingOver(shown)
    const codes = reader.codesIn(cells.about, text)
    return codes === null
      ? shown.every((cell) => isAsShown(cells.about, reading, cell))
      : setOf(codes) === setOf(shown.flatMap(codeShown))
  }
  const { about, text, codes } = cells
  return isSame(text, reader.value(about, text)) && isSame(codes, reader.codes(about, codes, text))
}

// as the projection of the trial says it (missingOverAdministrations)
function missingOver(shown: readonly (ShownCell | null)[]): MissingReason | null {
  const reasons = shown.map((cell) => (cell === null ? 'NOT_CAPTURED' : cell.missing))
  if (reasons.includes(null)) return null
  if (reasons.includes('NOT_REPORTED')) return 'NOT_REPORTED'
  return reasons.includes('NOT_CAPTURED') ? 'NOT_CAPTURED' : 'NOT_APPLICABLE'
}

const codedSchema = z.union([z.string(), statedTermSchema.transform(({ code }) => code)]).nullable()

function codeShown(cell: ShownCell | null): string[] {
  const code = codedSchema.safeParse(cell?.missing === null ? cell.value : null)
  return code.success && code.data !== null ? [code.data] : []
}

function setOf(codes: readonly string[]): string {
  return [...new Set(codes)].toSorted().join('|')
}
