import type { ReactNode } from 'react'
import type { Place, Proposal } from '../../domain/intake/review.ts'
import type { FieldProblem } from '../../domain/intake/written-fields.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { fieldLabel } from './field-texts.ts'

/** What a field of the form knows about itself. */
export type FieldFacts = Readonly<{
  one: Proposal
  name: string
  /** What stands in it: as it was saved, or as somebody is writing it. */
  text: string
  /** What was read, where a person has written something else. */
  readAs?: string | undefined
  place?: Place | undefined
  problem?: FieldProblem | undefined
  /** False for a text without pages, where a page number would say nothing. */
  hasPages: boolean
  write: (name: string, text: string) => void
  light: (place: Place | undefined) => void
}>

type ShellProps = FieldFacts &
  Readonly<{
    className?: string
    hint?: string | undefined
    children: (wiring: {
      id: string
      name: string
      'aria-describedby'?: string
      'aria-invalid'?: true
      onFocus: () => void
    }) => ReactNode
  }>

/** A labelled field that says where in the document it was read and how sure that is, and lights the place while one is in it. */
function FieldShell(props: ShellProps) {
  const { one, name, place, problem, readAs, hint } = props
  const { t } = useTexts(intakeRoom)
  const id = `${name}-${one.id}`
  const label = fieldLabel(name, t)
  const described = [hint && `${id}-hint`, readAs && `${id}-read`, problem && `${id}-error`].filter(Boolean)
  return (
    <div className={`field ${problem ? 'field--error' : ''} ${props.className ?? ''}`}>
      <div className="field__head">
        <label htmlFor={id}>{label}</label>
        {place ? <PlaceLink {...props} label={label} place={place} /> : null}
      </div>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {props.children({
        id,
        name,
        ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
        ...(problem ? { 'aria-invalid': true } : {}),
        onFocus: () => props.light(place),
      })}
      {readAs ? (
        <p className="meta" id={`${id}-read`}>
          {t.review.readAs(readAs)}
        </p>
      ) : null}
      {problem ? (
        <p className="field__error" id={`${id}-error`}>
          {t.review.fieldProblem[problem](label)}
        </p>
      ) : null}
    </div>
  )
}

/** Where a field was read, and how sure: leads to the passage. */
function PlaceLink({
  one,
  name,
  place,
  label,
  light,
  hasPages,
}: FieldFacts & { label: string; place: Place }) {
  const { t } = useTexts(intakeRoom)
  const where = hasPages ? t.review.readOn(place.passage.page) : t.review.readInText
  const bars = place.confidence >= 0.9 ? 3 : place.confidence >= 0.7 ? 2 : 1
  return (
    <a
      className="place"
      href={`?${new URLSearchParams({ punkt: one.id, felt: name }).toString()}#passage`}
      aria-label={`${label}: ${where}, ${[t.review.unsure, t.review.fair, t.review.sure][bars - 1]?.toLocaleLowerCase('da')}`}
      onClick={(event) => {
        event.preventDefault()
        light(place)
      }}
    >
      <span className="certainty__bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= bars ? 'yes' : undefined} />
        ))}
      </span>
      {hasPages ? where : null}
    </a>
  )
}

/** A line of text; with `list` it suggests what the municipality has. */
export function LineField(
  props: FieldFacts & { className?: string; hint?: string; list?: string; type?: 'date'; mode?: 'decimal' },
) {
  return (
    <FieldShell {...props}>
      {(wiring) => (
        <input
          {...wiring}
          type={props.type ?? 'text'}
          inputMode={props.mode}
          list={props.list}
          autoComplete="off"
          value={props.text}
          onChange={(event) => props.write(props.name, event.currentTarget.value)}
        />
      )}
    </FieldShell>
  )
}

/** Running text. */
export function AreaField(props: FieldFacts & { className?: string; hint?: string; rows: number }) {
  return (
    <FieldShell {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={props.rows}
          value={props.text}
          onChange={(event) => props.write(props.name, event.currentTarget.value)}
        />
      )}
    </FieldShell>
  )
}

/** One of a few choices. */
export function ChoiceField(
  props: FieldFacts & {
    className?: string
    none?: string
    options: readonly Readonly<{ value: string; label: string }>[]
  },
) {
  return (
    <FieldShell {...props}>
      {(wiring) => (
        <select
          {...wiring}
          value={props.text}
          onChange={(event) => props.write(props.name, event.currentTarget.value)}
        >
          {props.none === undefined ? null : <option value="">{props.none}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldShell>
  )
}
