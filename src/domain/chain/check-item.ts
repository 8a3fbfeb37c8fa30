import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import { agreementOf, isAdopted, isRevisedByDecision, keepsOriginal, mayBeEntryError } from './adoption.ts'
import type { ChainView } from './chain-view.ts'
import type { ChangeRefusal, Edit } from './edit.ts'
import type { AgreementItem, Content } from './element.ts'
import type { Link } from './link.ts'

type Revision = Extract<Edit, { edit: 'revise element' }>

/** What a revision of an item has to keep, whichever way it comes in. What an item may say at all, its schema says (R25, R87). */
export const checkRevision = (
  whole: ChainView,
  before: AgreementItem,
  edit: Revision,
  today: IsoDate,
): ChangeRefusal | undefined => checkDeadline(before, edit) ?? checkAmounts(whole, before, edit, today)

/** R30: a deadline that moves is logged with its reason; the first one needs none, and none is refused for being late. */
function checkDeadline(before: AgreementItem, edit: Revision): ChangeRefusal | undefined {
  const { deadline, deadlineReason } = edit.content as Content<'agreement item'>
  const moves = before.deadline !== undefined && deadline !== before.deadline
  return moves && !deadlineReason ? { refused: 'deadline needs reason', element: before.id } : undefined
}

/** R6: adopted amounts stand; a change of them is written beside them and names its decision. */
function checkAmounts(
  whole: ChainView,
  before: AgreementItem,
  edit: Revision,
  today: IsoDate,
): ChangeRefusal | undefined {
  const after = edit.content as Content<'agreement item'>
  if (!isAdopted(agreementOf(whole, before.id), today)) return undefined
  if (edit.isEntryError && mayBeEntryError(whole, before.id)) return undefined
  if (!keepsOriginal(before.amounts, after.amounts))
    return { refused: 'original amounts are locked', element: before.id }
  return isRevisedByDecision(before, after)
    ? undefined
    : { refused: 'revised amounts need a decision', element: before.id }
}

/** R24: an adopted item never disappears; only one that was recorded by mistake and that nobody has reported on can be ended. */
export function checkEndOfItem(
  whole: ChainView,
  edit: Extract<Edit, { edit: 'end element' }>,
  today: IsoDate,
): ChangeRefusal | undefined {
  const element = whole.element(edit.id)
  if (element?.kind === 'agreement' && isAdopted(element, today) && whole.itemsOf(element.id).length > 0)
    return { refused: 'adopted items stay', element: edit.id }
  if (element?.kind !== 'agreement item' || !isAdopted(agreementOf(whole, edit.id), today)) return undefined
  return edit.isEntryError && mayBeEntryError(whole, edit.id)
    ? undefined
    : { refused: 'adopted items stay', element: edit.id }
}

/** R24: an item leaves its adopted agreement only by ending. */
export function checkEndOfLink(
  whole: ChainView,
  link: Link,
  isEnded: (id: ElementId) => boolean,
  today: IsoDate,
): ChangeRefusal | undefined {
  if (link.kind !== 'part-of' || isEnded(link.from)) return undefined
  const isItem = whole.element(link.from)?.kind === 'agreement item'
  return isItem && isAdopted(agreementOf(whole, link.from), today)
    ? { refused: 'adopted items stay', element: link.from }
    : undefined
}
