import type { AmountUnit } from '../../domain/intake/parse-amount.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import type { Format, ShownUnit } from '../../messages/format.ts'

/** The kroner that one of a shown unit is. */
export const kronerOf: Readonly<Record<ShownUnit, AmountUnit>> = {
  kr: 1,
  thousand: 1_000,
  million: 1_000_000,
}

/** The largest unit that shows all amounts of a review as they are: in mio. kr. when one decimal is enough. */
export function unitFor(proposals: Iterable<Proposal>): ShownUnit {
  let unit: ShownUnit = 'million'
  for (const one of proposals) {
    if (one.kind !== 'item') continue
    for (const amount of Object.values(one.fields.amounts)) {
      if (amount === 'unknown' || amount % 100_000 === 0) continue
      if (amount % 1_000 !== 0) return 'kr'
      unit = 'thousand'
    }
  }
  return unit
}

/** An amount in a unit with all its decimals: nothing is rounded away that a person is to judge or edit. */
export function exactAmount(kroner: number, unit: ShownUnit, format: Format): string {
  const divisor = kronerOf[unit]
  return unit === 'million' && kroner % 100_000 === 0
    ? format.money(kroner, unit)
    : format.number(kroner / divisor, 6)
}
