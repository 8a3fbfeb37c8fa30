import { useState } from 'react'
import type { Option } from './field.tsx'
import { useIsAlive } from './use-is-alive.ts'

const manyFrom = 15

type CheckListProps = Readonly<{
  name: string
  legend: string
  hint?: string | undefined
  /** What the field is called that narrows a long list. */
  filterLabel: string
  options: readonly Option[]
  values: readonly string[]
}>

/** Any number of a list, as boxes to tick; a long one can be narrowed by typing, and keeps what is ticked in sight. */
export function CheckList({ name, legend, hint, filterLabel, options, values }: CheckListProps) {
  const isAlive = useIsAlive()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLocaleLowerCase('da')
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {hint ? <p className="field__hint">{hint}</p> : null}
      {isAlive && options.length > manyFrom ? (
        <input
          type="search"
          className="check-list__filter"
          aria-label={`${legend}: ${filterLabel}`}
          placeholder={filterLabel}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      ) : null}
      <div className="check-list">
        {options.map((option) => (
          <label
            key={option.value}
            className="check"
            data-away={wanted !== '' && !option.label.toLocaleLowerCase('da').includes(wanted)}
          >
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
            />{' '}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
