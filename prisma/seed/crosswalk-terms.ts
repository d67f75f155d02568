import { readTable } from './read-table'

/** What the free texts of the crosswalk become: each table by text, or by field and text. */
export interface CrosswalkTerms {
  terms: Map<string, { becomes: string; code: string | null }>
  cellTypes: Map<string, { cellType: string | null; entity: string | null }>
  immunosuppression: Map<string, { given: 'YES' | 'NO' | null; agent: string | null; timing: string | null }>
  products: Map<string, string>
  notesOfProducts: Set<string>
}

/** Reads the tables that map free texts of the crosswalk to our vocabulary, where that is certain. */
export function readCrosswalkTerms(root: string): CrosswalkTerms {
  const terms = readTable(root, 'crosswalk-terms', ['field', 'text', 'becomes', 'code'])
  const cells = readTable(root, 'crosswalk-cell-types', ['text', 'cell_type', 'entity'])
  const immunosuppression = readTable(root, 'crosswalk-immunosuppression', [
    'text',
    'given',
    'agent',
    'timing',
  ])
  const products = readTable(root, 'product-names', ['name', 'product'])
  const notes = readTable(root, 'crosswalk-notes', ['note', 'fact_of'])
  return {
    terms: new Map(
      terms.map(({ field, text, becomes, code }) => [termKey(field, text), { becomes, code: code || null }]),
    ),
    cellTypes: new Map(
      cells.map(({ text, cell_type, entity }) => [
        text,
        { cellType: cell_type || null, entity: entity || null },
      ]),
    ),
    immunosuppression: new Map(
      immunosuppression.map(({ text, given, agent, timing }) => [
        text,
        {
          given: given === 'YES' || given === 'NO' ? given : null,
          agent: agent || null,
          timing: timing || null,
        },
      ]),
    ),
    products: new Map(products.map(({ name, product }) => [name, product])),
    notesOfProducts: new Set(notes.filter(({ fact_of }) => fact_of === 'product').map(({ note }) => note)),
  }
}

/** The key of a term: the crosswalk's field with the text as given. */
export function termKey(field: string, text: string): string {
  return `${field}\t${text}`
}
