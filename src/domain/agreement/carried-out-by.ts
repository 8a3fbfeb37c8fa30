import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem } from '../chain/element.ts'
import { hasLapsed } from '../diagnosis/lapsed.ts'
import type { ElementId } from '../ids.ts'

/** Who carries a theme out: the items that concern it, and their committees. */
export type CarriedOutBy = Readonly<{
  items: readonly AgreementItem[]
  committees: ReadonlySet<ElementId>
}>

/** Who carries a theme out (R58a): a co-committee does too, and what has lapsed does not. */
export function carriedOutBy(view: ChainView, theme: ElementId): CarriedOutBy {
  const items = view
    .sources(theme, 'concerns')
    .filter((element) => element.kind === 'agreement item')
    .filter((item) => !hasLapsed(view, item))
  const committees = items.flatMap((item) => [
    ...(item.committee ? [item.committee] : []),
    ...item.coCommittees,
  ])
  return { items, committees: new Set(committees) }
}
