import { type InputProps, namingOf } from './input-props'
import styles from './controls.module.css'

interface TextProps extends InputProps {
  value: string
  onChange: (value: string) => void
}

/** One line of text. `mode` asks a telephone for the keyboard that fits. */
export function TextInput(
  props: TextProps & { mode?: 'text' | 'numeric' | 'decimal' | 'url'; type?: 'number' },
) {
  return (
    <input
      {...namingOf(props)}
      className={props.type === 'number' ? styles.number : styles.box}
      inputMode={props.mode}
      placeholder={props.placeholder}
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}

/** Several lines of text; the box grows with what stands in it, up to twelve lines. */
export function TextArea(props: TextProps & { rows?: number }) {
  const lines = props.value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 0)
  return (
    <textarea
      {...namingOf(props)}
      className={styles.box}
      placeholder={props.placeholder}
      rows={Math.min(12, Math.max(props.rows ?? 2, lines))}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
