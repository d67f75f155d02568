import { countriesOfLocations, fieldsOfStudyDesign } from './table-composite-cells'
import { findTarget, isIdentifier, type TableKind, type TableTarget } from './table-targets'
import type { PastedTable } from './table-text'
import { type NamedIdentifier, readIdentifierCell } from './table-identifiers'
import { timeWord } from './time-word'

/** What the curator has chosen of a table: what each column is, and whether its unknown words are kept as they are. */
export interface TableColumn {
  target: string | null
  keepsWords: boolean
}

/** Everything a row says of one field, from one to three columns. `column` is where a problem is told. */
export interface FieldCells {
  about: TableTarget
  column: number
  text: string
  codes: string
  type: 'ACTUAL' | 'ESTIMATED' | null
  keepsWords: boolean
}

/** A row taken apart by what its columns are. */
export interface RowCells {
  identifiers: (NamedIdentifier & { column: number })[]
  fields: FieldCells[]
}

/** Takes a row apart by what its columns are; columns that are not taken over are left out. */
export function cellsOfRow(
  kind: TableKind,
  { heads }: Pick<PastedTable, 'heads'>,
  { cells, columns }: { cells: readonly string[]; columns: readonly TableColumn[] },
): RowCells {
  const identifiers: RowCells['identifiers'] = []
  const fields = new Map<string, FieldCells>()
  for (const [at, column] of columns.entries()) {
    const target = findTarget(kind, column.target)
    const text = cells[at] ?? ''
    if (!target || text === '') continue
    if (isIdentifier(target))
      identifiers.push(
        ...readIdentifierCell(text, heads[at] ?? '').map((named) => ({ ...named, column: at })),
      )
    else
      for (const part of partsOf(kind, target, text)) {
        const key = `${part.target.entity}.${part.target.field}`
        const known = fields.get(key) ?? {
          about: part.target,
          column: at,
          text: '',
          codes: '',
          type: null,
          keepsWords: false,
        }
        fields.set(key, {
          ...known,
          ...placed(part.target, part.text, { at, keepsWords: column.keepsWords }),
        })
      }
  }
  return { identifiers, fields: [...fields.values()] }
}

// one cell of ClinicalTrials.gov's files holds several fields, or more than the field
function partsOf(
  kind: TableKind,
  target: TableTarget,
  text: string,
): { target: TableTarget; text: string }[] {
  if (target.key === 'studyDesign')
    return fieldsOfStudyDesign(text).flatMap((part) => {
      const own = findTarget(kind, part.field)
      return own ? [{ target: own, text: part.text }] : []
    })
  const country = target.key === 'locations' ? findTarget(kind, 'country') : null
  return country ? [{ target: country, text: countriesOfLocations(text) }] : [{ target, text }]
}

function placed(
  target: TableTarget,
  text: string,
  { at, keepsWords }: { at: number; keepsWords: boolean },
): Partial<FieldCells> {
  if (target.part === 'codes') return { codes: text }
  if (target.part === 'type') return { type: timeWord(text) }
  return { about: target, column: at, text, keepsWords }
}
