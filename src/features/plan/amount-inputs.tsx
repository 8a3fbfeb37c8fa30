import { TextField } from '../../design/field.tsx'
import type { Amounts } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText, type KeptForm } from '../../request/form-text.ts'
import { amountOnForm } from './amounts-form.ts'

/** One field per year, in 1.000 kr.; what could not be saved comes back as it was written. */
export function AmountInputs(props: {
  name: string
  legend: string
  years: readonly number[]
  amounts: Amounts
  kept: KeptForm | undefined
}) {
  const { t, format } = useTexts()
  return (
    <fieldset>
      <legend>
        {props.legend}, {format.unit('thousand')}
      </legend>
      <p className="field__hint">{t.foundation.hints.amounts}</p>
      <div className="form__pair form__pair--years">
        {props.years.map((year) => (
          <TextField
            key={year}
            name={`${props.name}.${year}`}
            label={String(year)}
            value={keptText(props.kept, `${props.name}.${year}`) ?? amountOnForm(props.amounts[year])}
          />
        ))}
      </div>
    </fieldset>
  )
}
