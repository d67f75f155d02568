import type { InputProps } from '@/components/forms/input-props'
import type { Control } from '@/lib/domain/curation/form-controls'
import type { Typed, TypedKind, TypedOf } from '@/lib/domain/curation/form-typed'

/** What the inputs of a field take. `name` is the field's label, for inputs that need a longer name of their own. */
export interface FieldInputProps<K extends TypedKind = TypedKind> extends InputProps {
  name: string
  control: Control
  typed: TypedOf<K>
  onChange: (typed: Typed) => void
}
