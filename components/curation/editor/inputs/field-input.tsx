import { SelectInput } from '@/components/forms/select-input'
import { TextArea, TextInput } from '@/components/forms/text-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import type { Control } from '@/lib/domain/curation/form-controls'
import { CodeInput, CodesInput } from './code-inputs'
import { DateFieldInput, EnrollmentInput } from './counted-inputs'
import { DoseInput } from './dose-input'
import type { FieldInputProps } from './field-input-props'
import { IdentifiersInput } from './identifiers-input'
import { MappingsInput } from './mappings-input'
import { ImmunosuppressionInput, PhaseInput, ResultInput, SeverityInput } from './worded-inputs'
import { SubjectInput } from './subject-input'
import { TermInput, TermsInput } from './term-inputs'
import { WindowInput } from './window-input'

/** The inputs of one field, by how its values are entered. */
export function FieldInput(props: FieldInputProps) {
  const { typed } = props
  switch (typed.kind) {
    case 'text':
      return <Words {...props} typed={typed} />
    case 'choice':
      return 'from' in props.control ? (
        <CodeInput {...props} typed={typed} />
      ) : (
        <Choice {...props} typed={typed} />
      )
    case 'codes':
      return <CodesInput {...props} typed={typed} />
    case 'terms':
      return props.control.input === 'term' ? (
        <TermInput {...props} typed={typed} />
      ) : (
        <TermsInput {...props} typed={typed} />
      )
    case 'date':
      return <DateFieldInput {...props} typed={typed} />
    case 'enrollment':
      return <EnrollmentInput {...props} typed={typed} />
    case 'phase':
      return <PhaseInput {...props} typed={typed} />
    case 'dose':
      return <DoseInput {...props} typed={typed} />
    case 'window':
      return <WindowInput {...props} typed={typed} />
    case 'immunosuppression':
      return <ImmunosuppressionInput {...props} typed={typed} />
    case 'severity':
      return <SeverityInput {...props} typed={typed} />
    case 'result':
      return <ResultInput {...props} typed={typed} />
    case 'identifiers':
      return <IdentifiersInput {...props} typed={typed} />
    case 'mappings':
      return <MappingsInput {...props} typed={typed} />
    case 'subject':
      return <SubjectInput {...props} typed={typed} />
  }
}

/** Whether a field has several inputs, which its label names as a group. */
export function isGroup({ input }: Control): boolean {
  return GROUPS.has(input)
}

const GROUPS = new Set<Control['input']>([
  'codes', 'terms', 'listedTerms', 'date', 'enrollment', 'phase', 'dose', 'window', 'immunosuppression', 'severity',
  'result', 'identifiers', 'mappings', 'subject',
]) // prettier-ignore

function Words(props: FieldInputProps<'text'>) {
  const change = (text: string) => props.onChange({ kind: 'text', text })
  const { input } = props.control
  if (input === 'longText' || input === 'lines')
    return <TextArea {...props} value={props.typed.text} onChange={change} />
  return (
    <TextInput
      {...props}
      mode={input === 'webAddress' ? 'url' : 'text'}
      value={props.typed.text}
      onChange={change}
    />
  )
}

function Choice(props: FieldInputProps<'choice'>) {
  const list = props.control.input === 'choice' ? props.control.list : 'yesNo'
  return (
    <SelectInput
      {...props}
      options={choicesOf(list)}
      value={props.typed.code}
      empty={props.placeholder ?? 'choose'}
      onChange={(code) => props.onChange({ kind: 'choice', code })}
    />
  )
}
