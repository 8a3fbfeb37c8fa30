import type { Total } from '../domain/money.ts'
import type { ShownUnit } from '../messages/format.ts'
import { useTexts } from '../messages/use-texts.tsx'

/** One amount: a number, `–` when it isn't budgeted, `?` when the document's figure can't be read (R3). */
export function Amount({ amount, unit }: { amount: number | 'unknown' | null | undefined; unit: ShownUnit }) {
  const { t, format } = useTexts()
  if (amount === 'unknown') return <>{t.common.unknownAmount}</>
  return <>{amount === null || amount === undefined ? t.common.notBudgeted : format.money(amount, unit)}</>
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
