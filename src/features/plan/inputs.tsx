import { useId } from 'react'
import type { Option } from '../../design/field.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/** What was written when a form could not be saved, by the name of the input. */
export type Kept = Readonly<Record<string, string | readonly string[]>> | undefined

const oneOf = (kept: Kept, name: string, otherwise: string): string => {
  const value = kept?.[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? otherwise
}

type InputProps = Readonly<{
  kept: Kept
  label: string
  name?: string
  value?: string | undefined
  hint?: string | undefined
}>

/** A line of a field's form. */
export function LineInput(
  props: InputProps & { type?: 'text' | 'date'; isRequired?: boolean; placeholder?: string },
) {
  const id = useId()
  const name = props.name ?? 'value'
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      {props.hint ? (
        <p className="field__hint" id={`${id}h`}>
          {props.hint}
        </p>
      ) : null}
      <input
        id={id}
        name={name}
        type={props.type ?? 'text'}
        autoComplete="off"
        required={props.isRequired}
        placeholder={props.placeholder}
        aria-describedby={props.hint ? `${id}h` : undefined}
        defaultValue={oneOf(props.kept, name, props.value ?? '')}
      />
    </div>
  )
}

/** A longer text of a field's form. */
export function TextInput(props: InputProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <p className="field__hint" id={`${id}h`}>
        {props.hint ?? t.plan.textKeys}
      </p>
      <textarea
        id={id}
        name="value"
        rows={6}
        aria-describedby={`${id}h`}
        defaultValue={oneOf(props.kept, 'value', props.value ?? '')}
      />
    </div>
  )
}

/** A choice of a field's form. */
export function ChoiceInput(props: InputProps & { options: readonly Option[]; none?: string | undefined }) {
  const id = useId()
  const name = props.name ?? 'value'
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={name} defaultValue={oneOf(props.kept, name, props.value ?? '')}>
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Several choices of a field's form, as boxes: no key must be held. */
export function SeveralInput({
  kept,
  label,
  options,
  values,
}: {
  kept: Kept
  label: string
  options: readonly Option[]
  values: readonly string[]
}) {
  const chosen = kept?.['value']
  const isChosen = (value: string): boolean =>
    kept === undefined ? values.includes(value) : [chosen].flat().includes(value)
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input type="checkbox" name="value" value={option.value} defaultChecked={isChosen(option.value)} />{' '}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
