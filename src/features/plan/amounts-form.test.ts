import { expect, test } from 'vitest'
import { kroner } from '../../domain/money.ts'
import { amountOnForm, amountsOfForm } from './amounts-form.ts'

const sent = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('R3: what a form shows is read again as the same amount, whatever language one reads in', () => {
  const amounts = {
    2027: kroner(1_250_000),
    2028: kroner(-12_345_000),
    2029: 'unknown',
    2030: kroner(0),
  } as const
  const fields = Object.fromEntries(
    Object.entries(amounts).map(([year, amount]) => [`amount.${year}`, amountOnForm(amount)]),
  )
  expect(fields['amount.2027']).toBe('1.250')
  expect(amountsOfForm(sent(fields), 'amount', {})).toEqual(amounts)
})

test('R3: a figure that was not touched keeps its exact kroner, and an emptied one is not budgeted', () => {
  const before = { 2027: kroner(1_250_400), 2028: kroner(300_000) }
  expect(amountsOfForm(sent({ 'amount.2027': '1.250', 'amount.2028': '' }), 'amount', before)).toEqual({
    2027: 1_250_400,
  })
})
