/** What every input of a field takes: who it is, who names and describes it, and whether something is to be mended. */
export interface InputProps {
  id: string
  label?: string // where the field's own label does not name this input
  describedBy?: string
  isInvalid: boolean
  placeholder?: string
}

/** The attributes that say so to assistive technology. */
export function namingOf({ id, label, describedBy, isInvalid }: InputProps) {
  return {
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
  }
}
