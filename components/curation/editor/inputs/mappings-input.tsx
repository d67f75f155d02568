import controls from '@/components/forms/controls.module.css'
import { SelectInput } from '@/components/forms/select-input'
import { TextInput } from '@/components/forms/text-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import type { TypedOf } from '@/lib/domain/curation/form-typed'
import type { FieldInputProps } from './field-input-props'

type Mapping = TypedOf<'mappings'>['rows'][number]

const NEW: Mapping = { scheme: 'CL', code: '', match: 'exact', isConfirmed: false, note: '' }

/** Codes of a cell type in other vocabularies, each with how well it fits and whether somebody looked it up. */
export function MappingsInput(props: FieldInputProps<'mappings'>) {
  const { rows } = props.typed
  const change = (next: Mapping[]) => props.onChange({ kind: 'mappings', rows: next })
  return (
    <div className={controls.stack}>
      {rows.map((row, at) => (
        <MappingRow
          key={at}
          {...props}
          id={at === 0 ? props.id : `${props.id}-${String(at)}`}
          at={at + 1}
          row={row}
          onRow={(next) => change(rows.with(at, next))}
          onRemove={() => change(rows.toSpliced(at, 1))}
        />
      ))}
      <div>
        <button type="button" className={controls.link} onClick={() => change([...rows, NEW])}>
          add a code
        </button>
      </div>
    </div>
  )
}

function MappingRow(
  props: FieldInputProps<'mappings'> & {
    at: number
    row: Mapping
    onRow: (row: Mapping) => void
    onRemove: () => void
  },
) {
  const { row, at } = props
  const change = (part: Partial<Mapping>) => props.onRow({ ...row, ...part })
  return (
    <div className={controls.row}>
      <SelectInput
        {...props}
        label={`Vocabulary of code ${String(at)}`}
        options={choicesOf('mappingScheme')}
        value={row.scheme}
        empty={null}
        onChange={(scheme) => change({ scheme })}
      />
      <div className={controls.grow}>
        <TextInput
          {...props}
          id={`${props.id}-code`}
          label={`Code ${String(at)}`}
          placeholder="CL:0000034"
          value={row.code}
          onChange={(code) => change({ code })}
        />
      </div>
      <SelectInput
        {...props}
        id={`${props.id}-match`}
        label={`How well code ${String(at)} fits`}
        options={choicesOf('mappingMatch')}
        value={row.match}
        empty={null}
        onChange={(match) => change({ match })}
      />
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={row.isConfirmed}
          onChange={({ target }) => change({ isConfirmed: target.checked })}
        />
        looked up
      </label>
      <button type="button" className={controls.small} onClick={props.onRemove}>
        remove<span className="visually-hidden"> code {at}</span>
      </button>
    </div>
  )
}
