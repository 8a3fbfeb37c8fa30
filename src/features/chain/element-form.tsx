import { SelectField, TextField } from '../../design/field.tsx'
import type { ContentProblem, Kind } from '../../domain/chain/element.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { type FieldSpec, fieldSpecs } from './field-specs.ts'

/** What a form may choose from, per kind that is referred to. */
export type References = Readonly<
  Partial<Record<Kind, readonly Readonly<{ value: string; label: string }>[]>>
>

type ElementFormProps = Readonly<{
  kind: Kind
  /** What is shown in the fields: the content, or what was written when it could not be saved. */
  values: Readonly<Record<string, unknown>>
  references: References
  years: readonly number[]
  /** Original amounts of an adopted item are locked (R6). */
  isLocked: boolean
  problems: readonly ContentProblem[]
}>

/** The fields of one kind of element. */
export function ElementFields({ kind, values, references, years, isLocked, problems }: ElementFormProps) {
  const { t } = useTexts()
  const errorOf = (spec: FieldSpec): string | undefined => {
    const problem = problems.find((one) => one.field === spec.name || one.field.startsWith(`${spec.name}.`))
    if (!problem) return undefined
    const label = labelOf(t.fields, spec.name)
    return problem.problem === 'missing' || problem.problem === 'too_small'
      ? t.errors.fieldMissing(label)
      : t.errors.fieldWrong(label)
  }
  return (
    <>
      {fieldSpecs[kind].map((spec) => {
        const label = labelOf(t.fields, spec.name)
        const value = values[spec.name]
        const shared = { name: spec.name, label, error: errorOf(spec) }
        switch (spec.input) {
          case 'text':
            return <TextField key={spec.name} {...shared} rows={4} value={textOf(value)} />
          case 'date':
            return <TextField key={spec.name} {...shared} type="date" value={textOf(value)} />
          case 'number':
            return <TextField key={spec.name} {...shared} value={textOf(value)} />
          case 'planned':
            return <TextField key={spec.name} {...shared} hint={t.chain.whenHint} value={textOf(value)} />
          case 'check':
            return (
              <label key={spec.name} className="check">
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
                key={spec.name}
                {...shared}
                none={t.common.none}
                value={textOf(value)}
                options={spec.choices.map((choice) => ({
                  value: choice,
                  label: t.chain.choices[choice as keyof typeof t.chain.choices],
                }))}
              />
            )
          case 'reference':
            return (
              <SelectField
                key={spec.name}
                {...shared}
                none={t.common.none}
                value={textOf(value)}
                options={references[spec.of] ?? []}
              />
            )
          case 'references':
            return (
              <SelectField
                key={spec.name}
                {...shared}
                isMultiple
                hint={t.chain.severalHint}
                values={Array.isArray(value) ? value.map(String) : []}
                options={references[spec.of] ?? []}
              />
            )
          case 'item type':
            return (
              <SelectField
                key={spec.name}
                {...shared}
                value={typeof value === 'string' ? value : itemTypeKey(value)}
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
                key={spec.name}
                {...shared}
                years={years}
                value={value}
                values={values}
                isLocked={isLocked}
              />
            )
          default:
            return (
              <TextField
                key={spec.name}
                {...shared}
                value={textOf(value)}
                isRequired={spec.isRequired === true}
              />
            )
        }
      })}
    </>
  )
}

function AmountFields(props: {
  name: string
  label: string
  error: string | undefined
  years: readonly number[]
  value: unknown
  values: Readonly<Record<string, unknown>>
  isLocked: boolean
}) {
  const { t, format } = useTexts()
  const amounts = (props.value ?? {}) as Record<string, number | 'unknown' | undefined>
  const shown = (year: number): string => {
    const kept = props.values[`${props.name}.${year}`]
    if (typeof kept === 'string') return kept
    const amount = amounts[year]
    return amount === undefined ? '' : amount === 'unknown' ? '?' : format.money(amount, 'thousand')
  }
  if (props.isLocked)
    return (
      <p className="meta">
        {props.label}:{' '}
        {props.years.map((year) => `${year}: ${shown(year) || t.common.notBudgeted}`).join(' · ')} (
        {format.unit('thousand')}). {t.plan.amountsLocked}
      </p>
    )
  return (
    <fieldset>
      <legend>
        {props.label}, {format.unit('thousand')}
      </legend>
      <div className="form__pair">
        {props.years.map((year) => (
          <TextField
            key={year}
            name={`${props.name}.${year}`}
            label={String(year)}
            value={shown(year)}
            error={props.error}
          />
        ))}
      </div>
    </fieldset>
  )
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const labelOf = (fields: Readonly<Record<string, string>>, name: string): string => fields[name] ?? name

function itemTypeKey(value: unknown): string {
  const type = value as { kind?: string; area?: string } | undefined
  return type?.kind === 'intent' ? (type.area ?? 'intent') : (type?.kind ?? 'operating')
}
