import { ChoiceForm, FIELD_CHOICES, type Choice } from '../choice-form'
import type { LandscapeView } from './landscape-view'
import { landscapeHref } from '@/lib/client/routes'
import {
  DEFAULT_LANDSCAPE,
  type LandscapeShape,
  writeLandscapeShape,
} from '@/lib/domain/trials/landscape-shape'

const splits: readonly Choice[] = [{ value: '', label: 'not split' }, ...FIELD_CHOICES]
const measures: readonly Choice[] = [
  { value: 'trials', label: 'trials' },
  { value: 'participants', label: 'planned participants' },
]

const presets: readonly { label: string; shape: LandscapeShape }[] = [
  { label: 'Cell type × phase', shape: DEFAULT_LANDSCAPE },
  { label: 'Cell type × condition area', shape: { ...DEFAULT_LANDSCAPE, columns: 'conditionArea' } },
]

/** Which fields lie against each other, by which the landscape is split and what is counted. */
export function LandscapeForm({ view: { screen, shape } }: { view: LandscapeView }) {
  const written = writeLandscapeShape(shape)
  return (
    <ChoiceForm
      screen={screen}
      label="Lay out by"
      submit="Lay out"
      selects={[
        { label: 'Rows', name: 'rows', value: shape.rows, choices: FIELD_CHOICES },
        { label: 'Columns', name: 'columns', value: shape.columns, choices: FIELD_CHOICES },
        { label: 'Split by', name: 'split', value: shape.split ?? '', choices: splits },
        { label: 'Count', name: 'measure', value: shape.measure, choices: measures },
      ]}
      often={presets.map((preset) => ({
        label: preset.label,
        href: landscapeHref(preset.shape, screen.request.filters),
        isCurrent: writeLandscapeShape(preset.shape) === written,
      }))}
    />
  )
}
