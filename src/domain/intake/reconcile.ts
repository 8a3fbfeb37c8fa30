import { type Kroner, kroner } from '../money.ts'
import type { ExtractedItem, ExtractedTotal, IntakeWarning } from './extraction.ts'
import { bodiesNamedIn, kindNamedIn } from './words-of-structure.ts'

/** One printed total against the items it covers, for one year (R10). The difference is items minus printed. */
export type ReconciledYear = Readonly<{
  year: number
  printed: Kroner
  items: Kroner
  difference: Kroner
  /** How many of the items can't be read in that year (R4). */
  unknown: number
}>
/** A printed total with its years (afstemning). */
export type Reconciliation = Readonly<{ total: ExtractedTotal; years: readonly ReconciledYear[] }>

/** Holds each printed total against the sum of the items of its kind and committee, year by year (R10). A year without a readable printed sum is left out. */
export const reconcile = (
  totals: readonly ExtractedTotal[],
  items: readonly Pick<ExtractedItem, 'kind' | 'committee' | 'amounts'>[],
): readonly Reconciliation[] => totals.map((total) => ({ total, years: yearsOf(total, items) }))

/**
 * What each printed total covers. A bare "I alt" below the last committee may be the committee's, the kind's or the whole
 * table's: the narrowest that adds up is meant; when none does, the narrowest is held against it.
 */
export const scopedTotals = (
  totals: readonly ExtractedTotal[],
  items: readonly Pick<ExtractedItem, 'kind' | 'committee' | 'amounts'>[],
): readonly ExtractedTotal[] =>
  totals.map((total) => {
    const { kind, committee, ...bare } = total
    // A committee in the label says whose it is.
    if (bodiesNamedIn(total.label.value).length > 0) return total
    const ofKind = kind ? { ...bare, kind } : bare
    // A kind in the label says which kind it covers, whatever committee stands above it.
    const scopes: readonly ExtractedTotal[] =
      kindNamedIn(total.label.value) === undefined
        ? [total, ofKind, { ...bare, ...(committee ? { committee } : {}) }, bare]
        : [total, ofKind]
    return scopes.find((scope) => yearsOf(scope, items).every(({ difference }) => difference === 0)) ?? total
  })

function yearsOf(
  total: ExtractedTotal,
  items: readonly Pick<ExtractedItem, 'kind' | 'committee' | 'amounts'>[],
): readonly ReconciledYear[] {
  const covered = items.filter(
    (item) =>
      (total.kind === undefined || item.kind?.value === total.kind) &&
      (total.committee === undefined || item.committee?.value === total.committee),
  )
  return Object.entries(total.amounts).flatMap(([key, printed]): readonly ReconciledYear[] => {
    if (printed.value === 'unreadable') return []
    if (total.isOwnSum && total.kind === undefined && total.committee === undefined)
      return [
        {
          year: Number(key),
          printed: printed.value,
          items: printed.value,
          difference: kroner(0),
          unknown: 0,
        },
      ]
    const year = Number(key)
    let sum = 0
    let unknown = 0
    for (const item of covered) {
      const value = item.amounts[year]?.value
      if (value === 'unreadable') unknown += 1
      else sum += value ?? 0
    }
    return [
      { year, printed: printed.value, items: kroner(sum), difference: kroner(sum - printed.value), unknown },
    ]
  })
}

/** The differences as warnings, for those totals that cover any items. */
export const differencesOf = (reconciled: readonly Reconciliation[]): readonly IntakeWarning[] =>
  reconciled.flatMap(({ total, years }) =>
    years
      .filter(({ difference }) => difference !== 0)
      .map(
        ({ year, printed, items }): IntakeWarning => ({
          kind: 'total differs',
          label: total.label.value,
          year,
          printed,
          items,
          passage: total.label.passage,
        }),
      ),
  )
