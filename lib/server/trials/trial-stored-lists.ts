import { missingByField, textList } from './stored-json'

/**
 * Reads a column that holds a JSON array of texts, remembering what it read: a few thousand texts repeat over all
 * trials, and reading each once keeps index and exports off the JSON parser.
 */
export const parseList: (stored: string) => readonly string[] = remembered((stored) => [
  ...new Set(textList(stored)),
])

/** Reads, by field name, why a value is missing, for the fields rows and filters speak of; remembered like the lists. */
export const parseReasons = remembered((stored) =>
  Object.fromEntries(Object.entries(missingByField(stored)).filter(([field]) => ROW_FIELDS.has(field))),
)

const ROW_FIELDS: ReadonlySet<string> = new Set([
  'acronym',
  'status',
  'studyType',
  'studyRole',
  'phase',
  'enrollment',
  'startedOn',
  'completedOn',
  'lastUpdatePostedOn',
  'sponsor',
  'sponsorClass',
  'condition',
  'country',
  'hasResults',
  'cellType',
  'startingMaterial',
  'donor',
  'entity',
  'stageStated',
  'product',
  'route',
  'technique',
  'window',
])

/** Remembers the answers of a pure function of text, at most 20,000; then it starts over. */
export function remembered<V>(read: (text: string) => V): (text: string) => V {
  const answers = new Map<string, V>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= 20_000) answers.clear()
    const answer = read(text)
    answers.set(text, answer)
    return answer
  }
}
