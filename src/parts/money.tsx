import type { Total } from '../domain/money.ts'
import type { ShownUnit } from '../messages/format.ts'
import { type Spoken, useTexts } from '../messages/use-texts.tsx'

type ShownAmount = number | 'unknown' | null | undefined

/** An amount as text, for tables with many of them. */
export const amountText = (amount: ShownAmount, unit: ShownUnit, { t, format }: Spoken): string =>
  amount === 'unknown'
    ? t.common.unknownAmount
    : amount === null || amount === undefined
      ? t.common.notBudgeted
      : format.money(amount, unit)

/** One amount: a number, `–` when it isn't budgeted, `?` when the document's figure can't be read (R3). */
export function Amount({ amount, unit }: { amount: ShownAmount; unit: ShownUnit }) {
  return <>{amountText(amount, unit, useTexts())}</>
}

/** A total says what it misses: `8,3 (+1 ukendt)` (R4). */
export function TotalAmount({ total, unit }: { total: Total; unit: ShownUnit }) {
  const { t, format } = useTexts()
  if (!total.budgeted) return <>{t.common.notBudgeted}</>
  return (
    <>
      {format.money(total.sum, unit)}
      {total.unknown > 0 ? ` ${t.common.andUnknown(total.unknown)}` : null}
    </>
  )
}
