import { parsePartialDate } from '../../domain/shared/partial-date'
import { axisLines } from '../../domain/trials/axis-lines'
import { withinChosen } from '../../domain/trials/chosen-branch'
import type { ColumnRow } from '../../domain/trials/trial-column-kinds'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialFacetName, TrialFilters } from '../../domain/trials/trial-filters'
import type { TimelineShape } from '../../domain/trials/timeline-shape'
import type { Timeline, TimelineDate, TimelineTrial } from '../../domain/trials/timeline-views'
import type { StoreHandle } from '../db/store-handle'
import { listValues } from './trial-crosstab'
import type { TrialIndex } from './trial-index'
import { countCodes } from './trial-index-counts'
import { placesReader } from './trial-index-crosstab'
import { dayText } from './trial-index-ranges'
import { readColumnRows } from './trial-index-row-batch'
import type { TrialTable } from './trial-index-table'

type Group = Pick<Timeline['groups'][number], 'value' | 'depth'> & { positions: number[] }

/**
 * Answers one page of a selection by its starts, whole or grouped by a facet: the groups in the order of an axis, in each
 * its trials by start, equal ones by id, those without a start last.
 */
export function answerTimeline(
  index: TrialIndex,
  db: StoreHandle,
  { filters, shape, pageSize }: { filters: TrialFilters; shape: TimelineShape; pageSize: number },
): Timeline {
  const { table } = index
  const request = { ...EMPTY_REQUEST, filters, sort: 'startedOn' }
  const selected = Int32Array.from(index.page(db, request, 0, table.size), (id) => table.positionOf(id))
  const groups =
    shape.group === null ? [whole(selected)] : groupsOf(table, { selected, filters, facet: shape.group })
  const page = pageOf(groups, (shape.page - 1) * pageSize, pageSize)
  const trials = readTrials(index, db, page)
  const grouped = new Set(groups.flatMap(({ positions }) => positions))
  return {
    groups: page.map(({ value, depth, count, from, positions }) => ({
      value,
      depth,
      count,
      from,
      trials: positions.flatMap((position) => trials.get(position) ?? []),
    })),
    lines: groups.reduce((sum, { positions }) => sum + positions.length, 0),
    page: shape.page,
    pageSize,
    total: selected.length,
    withoutStart: selected.filter((position) => Number.isNaN(table.ranges.startedOn.low[position])).length,
    withoutGroup: selected.length - grouped.size,
    ...outermostDays(table, selected),
    dataVersion: index.version,
    dataDate: index.atlas().dataDate,
  }
}

function whole(selected: Int32Array): Group {
  return { value: null, depth: 0, positions: Array.from(selected) }
}

function groupsOf(
  table: TrialTable,
  { selected, filters, facet }: { selected: Int32Array; filters: TrialFilters; facet: TrialFacetName },
): Group[] {
  const { terms } = table.dictionaries[facet]
  const listed = listValues(table.dictionaries[facet], countCodes(table, facet, selected))
  const values = withinChosen(listed, filters.anyOf[facet], terms)
  const axis = axisLines(values, terms)
  const groups = axis.map(({ value, label, depth }): Group => ({
    value: { value, label },
    depth,
    positions: [],
  }))
  const placesOf = placesReader(table, { facet, codes: axis.map(({ place }) => values[place]?.code ?? -1) })
  for (const position of selected)
    for (const place of placesOf(position)) groups[place]?.positions.push(position)
  return groups
}

function pageOf(groups: readonly Group[], offset: number, pageSize: number) {
  let before = 0
  return groups.map(({ positions, ...group }) => {
    const from = Math.min(Math.max(offset - before, 0), positions.length)
    const to = Math.min(Math.max(offset + pageSize - before, 0), positions.length)
    before += positions.length
    return { ...group, count: positions.length, from, positions: positions.slice(from, to) }
  })
}

function readTrials(
  index: TrialIndex,
  db: StoreHandle,
  page: readonly { positions: readonly number[] }[],
): Map<number, TimelineTrial> {
  const positions = [...new Set(page.flatMap((group) => group.positions))]
  const ids = positions.map((position) => index.table.ids[position] ?? 0)
  const shown = { identifiers: false, conditions: false }
  const trials = readColumnRows(db, ids, { state: index.rowState(), shown, read: trialOf })
  return new Map(trials.map((trial, place) => [positions[place] ?? -1, trial]))
}

function trialOf({ id, title, startedOn, completedOn }: ColumnRow): TimelineTrial {
  return { id, title, start: dateOf(startedOn), completion: dateOf(completedOn) }
}

function dateOf(date: ColumnRow['startedOn']): TimelineDate {
  if ('missing' in date) return date
  const stated = parsePartialDate(date.text)
  if (stated === null) throw new Error(`The store holds “${date.text}”, which is no date.`)
  return { text: date.text, earliest: stated.earliest, latest: stated.latest, type: date.type }
}

function outermostDays(table: TrialTable, selected: Int32Array): Pick<Timeline, 'firstDay' | 'lastDay'> {
  const { startedOn, completedOn } = table.ranges
  let [first, last] = [Infinity, -Infinity]
  for (const position of selected) {
    first = Math.min(first, startedOn.low[position] || Infinity, completedOn.low[position] || Infinity)
    last = Math.max(last, startedOn.high[position] || -Infinity, completedOn.high[position] || -Infinity)
  }
  const isDated = first <= last
  return { firstDay: isDated ? dayText(first) : null, lastDay: isDated ? dayText(last) : null }
}
