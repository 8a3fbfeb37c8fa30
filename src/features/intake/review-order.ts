import { asksForTwin, type Proposal } from '../../domain/intake/review.ts'

/** How the list is shown; it lives in the address. */
export type ReviewOrder = Readonly<{ show: 'all' | 'waiting'; order: 'document' | 'doubt' }>

/** Reads the address. */
export const orderOf = (params: URLSearchParams): ReviewOrder => ({
  show: params.get('vis') === 'venter' ? 'waiting' : 'all',
  order: params.get('orden') === 'tvivl' ? 'doubt' : 'document',
})

/** The address of a choice, keeping the rest. */
export const orderAddress = ({ show, order }: ReviewOrder, current?: string): string => {
  const params = new URLSearchParams({
    ...(show === 'waiting' ? { vis: 'venter' } : {}),
    ...(order === 'doubt' ? { orden: 'tvivl' } : {}),
    ...(current ? { punkt: current } : {}),
  })
  return `?${params.toString()}`
}

/** The addresses of proposals in the order chosen: made once for all of them. */
export function proposalAddresses(order: ReviewOrder): (id: string) => string {
  const base = orderAddress(order)
  const start = base === '?' ? base : `${base}&`
  return (id) => `${start}punkt=${id}#i-${id}`
}

/** How much doubt a proposal came with: what blocks first, then what was read with doubt, then what isn't sure. */
export const doubtOf = (one: Proposal): number =>
  one.differences.length > 0 || asksForTwin(one)
    ? 0
    : one.doubts.length > 0
      ? 1 + one.confidence / 10
      : 2 + one.confidence

/** The proposals as the list shows them. `doubts` are those of when the order was chosen: nothing jumps while one works. */
export function inOrder(
  proposals: Iterable<Proposal>,
  { show, order }: ReviewOrder,
  doubts: ReadonlyMap<string, number>,
): readonly Proposal[] {
  const list = [...proposals].filter(
    (one) => one.state !== 'gone' && (show === 'all' || one.state === 'waiting'),
  )
  return order === 'document'
    ? list.sort((a, b) => a.place - b.place)
    : list.sort((a, b) => (doubts.get(a.id) ?? 3) - (doubts.get(b.id) ?? 3) || a.place - b.place)
}
