import type { ReactNode } from 'react'
import type { FieldControl } from '@/lib/domain/curation/field-control'
import { AreaControl, BoxesControl, SelectControl, TextControl } from '../forms/plain-controls'

/** The plain control into which a field of a trial is typed, or in which it is chosen. */
export function ValueControl(props: { name: string; label: ReactNode; control: FieldControl }) {
  const { kind, options, hint } = props.control
  const about = { name: props.name, label: props.label, hint }
  switch (kind) {
    case 'choice':
      return <SelectControl {...about} none="choose" options={options} />
    case 'choices':
      return <BoxesControl {...about} options={options} />
    case 'lines':
      return <AreaControl {...about} />
    case 'line':
      return <TextControl {...about} maxLength={2000} />
  }
}
