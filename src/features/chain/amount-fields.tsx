import { TextField } from '../../design/field.tsx'
import type { ContentProblem } from '../../domain/chain/element.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { amountValue } from './field-value.ts'
import { problemText } from './problem-text.ts'

type AmountFieldsProps = Readonly<{
  name: string
  label: string
  years: readonly number[]
  values: Readonly<Record<string, unknown>>
  isLocked: boolean
  problems: readonly ContentProblem[]
}>

/** One field per budget year, in 1.000 kr.; amounts that are locked are only shown (R6). */
export function AmountFields({ name, label, years, values, isLocked, problems }: AmountFieldsProps) {
  const { t, format } = useTexts()
  const amounts = (values[name] ?? {}) as Readonly<Record<string, number | 'unknown' | undefined>>
  const shown = (year: number): string => {
    const kept = values[`${name}.${year}`]
    return typeof kept === 'string' ? kept : amountValue(amounts[year])
  }
  const legend = `${label}, ${format.unit('thousand')}`
  if (isLocked)
    return (
      <p className="meta">
        {legend}: {years.map((year) => `${year}: ${shown(year) || t.common.notBudgeted}`).join(' · ')}.{' '}
        {t.plan.amountsLocked}
      </p>
    )
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p className="field__hint">{t.foundation.hints.amounts}</p>
      <div className="form__pair form__pair--years">
        {years.map((year) => {
          const field = `${name}.${year}`
          const problem = problems.find((one) => one.field === field)
          return (
            <TextField
              key={year}
              name={field}
              label={String(year)}
              value={shown(year)}
              error={problem && problemText(problem, t)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
