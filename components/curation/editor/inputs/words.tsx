import controls from '@/components/forms/controls.module.css'
import { TextInput } from '@/components/forms/text-input'

/** The source's own words beside a value that was taken apart: kept, because they may say more. */
export function Words(props: { id: string; label: string; value: string; onType: (words: string) => void }) {
  return (
    <div className={controls.row}>
      <span className={controls.caption} aria-hidden="true">
        as given
      </span>
      <div className={controls.grow}>
        <TextInput
          id={`${props.id}-words`}
          label={props.label}
          isInvalid={false}
          placeholder="in the source’s own words, where they say more"
          value={props.value}
          onChange={props.onType}
        />
      </div>
    </div>
  )
}
