import type { PrintedTotal, Proposal } from './review.ts'

/** One year of a printed total against the proposals it covers (R10). */
export type ReconciledTotalYear = Readonly<{
  year: string
  printed: number
  /** What is accepted, or in the plan already. */
  accepted: number
  /** What still waits for a person. */
  waiting: number
  /** How many amounts can't be read (R4). */
  unknown: number
  /** What the accepted lack of the printed total. */
  rest: number
  /** `agrees` when nothing is missing, `waits` when the rest is what still waits, else both numbers must be looked at. */
  state: 'agrees' | 'waits' | 'differs'
}>

/** A printed total with its years, and how many of its items are accepted. */
export type ReconciledTotal = Readonly<{
  label: string
  page?: number | undefined
  accepted: number
  items: number
  years: readonly ReconciledTotalYear[]
}>

/** Holds the document's printed totals against the proposals, while a person decides (R10). What is rejected counts nowhere. */
export function reconcileReview(
  totals: readonly PrintedTotal[],
  proposals: readonly Proposal[],
): readonly ReconciledTotal[] {
  return totals.map((total) => {
    const covered = proposals.filter(
      (one) =>
        one.kind === 'item' &&
        one.state !== 'rejected' &&
        one.state !== 'gone' &&
        (total.kind === undefined || one.fields.kind === total.kind) &&
        (total.committee === undefined || one.fields.committee === total.committee),
    )
    return {
      label: total.label,
      page: total.page,
      accepted: covered.filter(isAccepted).length,
      items: covered.length,
      years: Object.entries(total.amounts).map(([year, printed]) => yearOf(covered, year, printed)),
    }
  })
}

const isAccepted = (one: Proposal): boolean => one.state !== 'waiting'

function yearOf(covered: readonly Proposal[], year: string, printed: number): ReconciledTotalYear {
  let accepted = 0
  let waiting = 0
  let unknown = 0
  for (const one of covered) {
    const amount = one.kind === 'item' ? one.fields.amounts[year] : undefined
    if (amount === 'unknown') unknown += 1
    else if (isAccepted(one)) accepted += amount ?? 0
    else waiting += amount ?? 0
  }
  const rest = printed - accepted
  const isKnown = unknown === 0
  return {
    year,
    printed,
    accepted,
    waiting,
    unknown,
    rest: rest || 0,
    state:
      isKnown && rest === 0 && waiting === 0 ? 'agrees' : isKnown && rest === waiting ? 'waits' : 'differs',
  }
}
