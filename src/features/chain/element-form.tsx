import type { ReactNode } from 'react'
import { CheckList } from '../../design/check-list.tsx'
import { SelectField, TextField } from '../../design/field.tsx'
import type { ContentProblem, Kind } from '../../domain/chain/element.ts'
import { isNamedKind } from '../../domain/chain/known-by-name.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { AmountFields } from './amount-fields.tsx'
import { fieldHint, fieldLabel } from './field-label.ts'
import { type FieldSpec, fieldSpecs } from './field-specs.ts'
import { fieldValue, valuesOf } from './field-value.ts'
import type { FormChoices } from './form-choices.ts'
import { NewOnTheWay } from './new-on-the-way.tsx'
import { problemText } from './problem-text.ts'

/** What the fields of a form are shown with. */
export type ElementFormProps = Readonly<{
  kind: Kind
  /** What is shown in the fields: the content, or what was written when it could not be saved. */
  values: Readonly<Record<string, unknown>>
  /** What stands now, when it is not a new one. */
  before?: Readonly<Record<string, unknown>>
  choices: FormChoices
  years: readonly number[]
  /** Original amounts of an adopted item are locked (R6). */
  isLocked: boolean
  /** May make what is missing on a list on the way. */
  mayMake: boolean
  problems: readonly ContentProblem[]
  /** What stands after the fields that matter, before those that are folded. */
  children?: ReactNode
}>

/** The fields of one kind of element: those that matter first, the others folded until they are wanted (R85). */
export function ElementFields(props: ElementFormProps) {
  const { t } = useTexts()
  const specs = fieldSpecs[props.kind]
  const extra = specs.filter((spec) => spec.isMore)
  const isUsed = extra.some((spec) => isFilled(spec, props) || problemOf(spec, props) !== undefined)
  return (
    <>
      {specs
        .filter((spec) => !spec.isMore && isAskedFor(spec, props))
        .map((spec) => (
          <ElementField key={spec.name} {...props} spec={spec} />
        ))}
      {props.children}
      {extra.length > 0 ? (
        <details className="fold form__more" open={isUsed}>
          <summary>{t.foundation.moreFields}</summary>
          <div className="form">
            {extra.map((spec) => (
              <ElementField key={spec.name} {...props} spec={spec} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  )
}

/** A field is as wide as what is written in it. */
const widths: Readonly<Partial<Record<FieldSpec['input'], string>>> = {
  year: 'field--narrow',
  number: 'field--narrow',
  date: 'field--medium',
  planned: 'field--medium',
}

const problemOf = (spec: FieldSpec, { problems }: ElementFormProps): ContentProblem | undefined =>
  problems.find((one) => one.field === spec.name || one.field.startsWith(`${spec.name}.`))

/** There has to be something to change before it is asked why it changes. */
const isAskedFor = ({ reasonFor }: FieldSpec, { before }: ElementFormProps): boolean =>
  reasonFor === undefined || before?.[reasonFor] !== undefined

const isFilled = (spec: FieldSpec, { values }: ElementFormProps): boolean => {
  const value = values[spec.name]
  if (spec.input === 'choice' && value === spec.fallback) return false
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== false
}

function ElementField(props: ElementFormProps & Readonly<{ spec: FieldSpec }>) {
  const { t, format } = useTexts()
  const { kind, spec, values, choices } = props
  // Why it changed the last time is not why it changes now.
  const value = spec.reasonFor && values === props.before ? undefined : values[spec.name]
  const problem = problemOf(spec, props)
  const label = fieldLabel(spec.name, t)
  const shared = {
    name: spec.name,
    label: spec.isRequired ? `${label} (${t.common.required})` : label,
    hint: fieldHint(kind, spec.name, t),
    error: problem && problemText(problem, t),
  }
  switch (spec.input) {
    case 'text':
      return <TextField {...shared} rows={4} value={fieldValue(spec, value, format)} />
    case 'check':
      return (
        <label className="check">
          <input
            type="checkbox"
            name={spec.name}
            value="yes"
            defaultChecked={value === true || value === 'yes'}
          />{' '}
          {label}
        </label>
      )
    case 'choice':
      return (
        <SelectField
          {...shared}
          {...(spec.fallback ? {} : { none: spec.byName ? t.foundation.byName : t.foundation.choose })}
          value={fieldValue(spec, value, format) || spec.fallback}
          options={spec.choices.map((choice) => ({
            value: choice,
            label: t.chain.choices[choice as keyof typeof t.chain.choices],
          }))}
        />
      )
    case 'reference':
      return (
        <div className="field-and-new">
          <SelectField
            {...shared}
            none={t.common.none}
            value={fieldValue(spec, value, format)}
            options={choices.references[spec.of] ?? []}
          />
          {props.mayMake && isNamedKind(spec.of) ? (
            <NewOnTheWay field={spec.name} kind={spec.of} values={values} />
          ) : null}
        </div>
      )
    case 'roles':
      return (
        <CheckList
          name={spec.name}
          legend={label}
          hint={t.foundation.chooseSeveral}
          filterLabel={t.foundation.filterChoices}
          values={valuesOf(value)}
          options={spec.choices.map((choice) => ({
            value: choice,
            label: t.common.role[choice as keyof typeof t.common.role],
          }))}
        />
      )
    case 'references':
      return (
        <div className="field-and-new">
          <CheckList
            name={spec.name}
            legend={label}
            hint={t.foundation.chooseSeveral}
            filterLabel={t.foundation.filterChoices}
            values={valuesOf(value)}
            options={choices.references[spec.of] ?? []}
          />
          {props.mayMake && isNamedKind(spec.of) ? (
            <NewOnTheWay field={spec.name} kind={spec.of} values={values} />
          ) : null}
        </div>
      )
    case 'item type':
      return (
        <SelectField
          {...shared}
          none={t.foundation.choose}
          value={fieldValue(spec, value, format)}
          options={[
            { value: 'operating', label: t.common.itemType.operating },
            { value: 'capital', label: t.common.itemType.capital },
            ...(['economic', 'social', 'environmental', 'future budgets'] as const).map((area) => ({
              value: area,
              label: `${t.common.itemType.intent}: ${t.common.area[area]}`,
            })),
            { value: 'intent', label: t.common.itemType.intent },
          ]}
        />
      )
    case 'amounts':
      return (
        <AmountFields
          name={spec.name}
          label={label}
          problems={props.problems}
          years={props.years}
          values={values}
          isLocked={props.isLocked}
        />
      )
    case 'priority':
      return <PriorityFields name={spec.name} values={values} error={shared.error} />
    default:
      return (
        <TextField
          {...shared}
          value={fieldValue(spec, value, format)}
          isRequired={spec.isRequired === true}
          className={widths[spec.input] ?? ''}
        />
      )
  }
}

function PriorityFields(props: {
  name: string
  values: Readonly<Record<string, unknown>>
  error: string | undefined
}) {
  const { t, format } = useTexts()
  const { name, values } = props
  const known = values[name] as Readonly<{ decidedOn?: string; text?: string }> | undefined
  const kept = (part: 'decidedOn' | 'text'): string =>
    fieldValue(
      { name: part, input: part === 'text' ? 'line' : 'date' },
      values[`${name}.${part}`] ?? known?.[part],
      format,
    )
  return (
    <fieldset>
      <legend>{t.foundation.priority.legend}</legend>
      <div className="form__pair">
        <TextField
          name={`${name}.decidedOn`}
          label={t.foundation.priority.decidedOn}
          hint={t.foundation.hints.decidedOn}
          value={kept('decidedOn')}
          error={props.error}
        />
        <TextField name={`${name}.text`} label={t.foundation.priority.text} value={kept('text')} />
      </div>
    </fieldset>
  )
}
