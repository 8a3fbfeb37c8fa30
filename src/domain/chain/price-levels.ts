import type { ElementId } from '../ids.ts'
import type { ChainAfter } from './chain-after.ts'
import type { ChainView } from './chain-view.ts'
import type { ChangeRefusal, Edit } from './edit.ts'
import type { AgreementItem } from './element.ts'

/**
 * R2: amounts of one agreement are in one price level, so that adding them is always allowed. An item in another level is
 * refused until its amounts are converted; one that doesn't say is left in peace.
 */
export function checkPriceLevels(
  whole: ChainView,
  after: ChainAfter,
  edits: readonly Edit[],
): ChangeRefusal | undefined {
  const levels = new Map<ElementId, number>()
  for (const edit of edits) {
    if (edit.edit !== 'create element' && edit.edit !== 'revise element') continue
    const item = after.element(edit.id)
    if (item?.kind !== 'agreement item' || !isPriced(item)) continue
    const agreement = after.linksFrom(item.id, 'part-of')[0]?.to
    if (agreement === undefined) continue
    const level = levels.get(agreement) ?? levelOf(whole, after, agreement, item.id)
    if (level !== undefined && level !== item.priceLevel)
      return { refused: 'other price level', element: item.id, year: level }
    levels.set(agreement, item.priceLevel)
  }
  return undefined
}

type Priced = AgreementItem & Readonly<{ priceLevel: number }>

const isPriced = (item: AgreementItem): item is Priced =>
  item.priceLevel !== undefined && Object.keys(item.amounts).length > 0

/** The price level that the other items of an agreement have, as they would stand. */
function levelOf(
  whole: ChainView,
  after: ChainAfter,
  agreement: ElementId,
  but: ElementId,
): number | undefined {
  for (const { from } of whole.linksTo(agreement, 'part-of')) {
    const item = after.element(from)
    if (from !== but && item?.kind === 'agreement item' && isPriced(item)) return item.priceLevel
  }
  return undefined
}
