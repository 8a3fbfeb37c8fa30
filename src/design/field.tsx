import type { ReactNode } from 'react'

type FieldProps = Readonly<{
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  className?: string
  children: (wiring: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}>

/** A labelled field with its hint and its error, wired to the control by id. */
export function Field({ id, label, hint, error, className = '', children }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`field ${error ? 'field--error' : ''} ${className}`}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

type TextFieldProps = Readonly<{
  name: string
  label: string
  value?: string | number | undefined
  hint?: string | undefined
  error?: string | undefined
  type?: 'text' | 'date' | 'number' | 'search' | 'file' | 'email' | 'password'
  /** What a password manager may fill in. */
  autoComplete?: 'username' | 'current-password' | 'new-password'
  rows?: number
  isRequired?: boolean
  className?: string
}>

/** A line or, with `rows`, an area of text. */
export function TextField({
  name,
  label,
  value,
  hint,
  error,
  type = 'text',
  autoComplete,
  rows,
  isRequired,
  className = '',
}: TextFieldProps) {
  return (
    <Field id={`f-${name}`} label={label} hint={hint} error={error} className={className}>
      {(wiring) =>
        rows ? (
          <textarea {...wiring} name={name} rows={rows} defaultValue={value} required={isRequired} />
        ) : (
          <input
            {...wiring}
            name={name}
            type={type}
            autoComplete={autoComplete}
            defaultValue={value}
            required={isRequired}
            step={type === 'number' ? 'any' : undefined}
          />
        )
      }
    </Field>
  )
}

/** One choice of a list. */
export type Option = Readonly<{ value: string; label: string }>
/** Choices of a list that belong together, under a heading. */
export type OptionGroup = Readonly<{ label: string; options: readonly Option[] }>

type SelectFieldProps = Readonly<{
  name: string
  label: string
  options?: readonly Option[]
  /** Choices under headings, after those without. */
  groups?: readonly OptionGroup[] | undefined
  value?: string | undefined
  /** What is shown for no choice; without it one must choose. */
  none?: string
  hint?: string | undefined
  error?: string | undefined
  isMultiple?: boolean
  values?: readonly string[]
  className?: string
}>

/** A native list to choose from. */
export function SelectField({
  name,
  label,
  options = [],
  groups = [],
  value,
  none,
  hint,
  error,
  isMultiple,
  values,
  className = '',
}: SelectFieldProps) {
  return (
    <Field id={`f-${name}`} label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <select
          {...wiring}
          name={name}
          multiple={isMultiple}
          defaultValue={isMultiple ? [...(values ?? [])] : (value ?? '')}
        >
          {none === undefined || isMultiple ? null : <option value="">{none}</option>}
          <Options options={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))
}

/** One of two to five choices, as large touch targets. */
export function Choices(props: {
  name: string
  legend: string
  hint?: string
  isRow?: boolean
  isRequired?: boolean
  value?: string | undefined
  children?: ReactNode
  options: readonly Readonly<{ value: string; label: ReactNode; note?: string }>[]
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.hint ? <p className="field__hint">{props.hint}</p> : null}
      <div className={props.isRow ? 'choices choices--row' : 'choices'}>
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              defaultChecked={option.value === props.value}
              required={props.isRequired}
            />
            <span>{option.label}</span>
            {option.note ? <span className="faint">{option.note}</span> : null}
          </label>
        ))}
      </div>
      {props.children}
    </fieldset>
  )
}
