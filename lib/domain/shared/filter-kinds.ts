/** The declared kind of a filter fixes how it is parsed, written, selected and said in a sentence. */
export type FilterDefinition =
  | { kind: 'text'; label: string }
  | { kind: 'anyOf'; label: string; isTree?: boolean; whenAbsent?: string }
  | { kind: 'yesNoUnknown'; label: string }
  | { kind: 'dateRange'; label: string }
  | { kind: 'numberRange'; label: string; unit: string; isInteger?: boolean }

export type FilterKind = FilterDefinition['kind']
