import { TextField } from '../../design/field.tsx'
import type { Amounts } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText, type KeptForm } from '../../request/form-text.ts'

/** One field per year, in 1.000 kr.; what could not be saved comes back as it was written. */
export function AmountInputs(props: {
  name: string
  legend: string
  years: readonly number[]
  amounts: Amounts
  kept: KeptForm | undefined
}) {
  const { t, format } = useTexts()
  const shown = (year: number): string => {
    const amount = props.amounts[year]
    return amount === undefined
      ? ''
      : amount === 'unknown'
        ? t.common.unknownAmount
        : format.money(amount, 'thousand')
  }
  return (
    <fieldset>
      <legend>
        {props.legend}, {format.unit('thousand')}
      </legend>
      <div className="form__pair form__pair--years">
        {props.years.map((year) => (
          <TextField
            key={year}
            name={`${props.name}.${year}`}
            label={String(year)}
            value={keptText(props.kept, `${props.name}.${year}`) ?? shown(year)}
          />
        ))}
      </div>
    </fieldset>
  )
}
