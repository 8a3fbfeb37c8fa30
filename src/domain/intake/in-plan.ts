import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem, ElementOf } from '../chain/element.ts'
import type { Decision } from '../follow-up/treatment.ts'
import type { BudgetYear } from '../money.ts'
import { matchToPlan } from './match-to-plan.ts'
import type { ItemProposal, Proposal, ReviewHead } from './review.ts'

/** What the plan has already, as far as proposals can be the same. */
export type InPlan = Readonly<{
  agreements: readonly Readonly<{
    id: string
    title: string
    firstYear: BudgetYear
    items: readonly AgreementItem[]
  }>[]
  themes: readonly ElementOf<'theme'>[]
  decisions: readonly Decision[]
}>

/** What the plan has already, as somebody sees it. */
export const inPlanOf = (view: ChainView): InPlan => ({
  agreements: view.all('agreement').map(({ id, title, firstYear }) => ({
    id,
    title,
    firstYear,
    items: view.itemsOf(id),
  })),
  themes: view.all('theme'),
  decisions: [...view.parts.decisions.values()],
})

/** Marks proposals that are in the plan word for word as known, and asks about those that may be the same as one there. */
export function withWhatIsInPlan(
  proposals: readonly Proposal[],
  inPlan: InPlan,
  firstYear: BudgetYear | undefined,
): readonly Proposal[] {
  const items = inPlan.agreements
    .filter((agreement) => agreement.firstYear === firstYear)
    .flatMap((agreement) => agreement.items)
  const twins = twinsOf(proposals, items)
  return proposals.map((one): Proposal => {
    switch (one.kind) {
      case 'item': {
        const twin = twins.get(one)
        if (!twin) return one
        return isSameItem(one, twin) ? { ...known(one, twin.id), twin: twin.id } : { ...one, twin: twin.id }
      }
      case 'theme': {
        const twin = inPlan.themes.find((theme) => sameWords(theme.title, one.fields.title))
        if (!twin) return one
        return sameWords(twin.text ?? '', one.fields.text)
          ? { ...known(one, twin.id), twin: twin.id }
          : { ...one, twin: twin.id }
      }
      case 'decision': {
        const same = inPlan.decisions.find(
          (decision) => decision.on === one.fields.on && sameWords(decision.text, one.fields.text),
        )
        return same && one.fields.on !== '' ? known(one, same.id) : one
      }
    }
  })
}

const known = (one: Proposal, element: string): Proposal => ({ ...one, state: 'known', element })

/**
 * The head of a review whose agreement has come into the plan since it was read, by title and first year: its items belong there.
 * Two of the same document can be in review at once, and whoever comes last must not make the agreement again.
 */
export function withAgreementInPlan(view: ChainView, head: ReviewHead): ReviewHead {
  if (head.agreement !== 'new') return head
  const same = view
    .all('agreement')
    .find((one) => one.firstYear === head.years[0] && sameWords(one.title, head.title))
  return same ? { ...head, agreement: same.id } : head
}

/** The item of the plan that each proposed item is, by number and words, whatever their order. */
function twinsOf(
  proposals: readonly Proposal[],
  items: readonly AgreementItem[],
): ReadonlyMap<Proposal, AgreementItem> {
  const read = proposals.filter((one) => one.kind === 'item')
  const found = matchToPlan(
    read.map(({ fields: { number, title, text, committee, amounts } }) => ({
      number,
      title,
      text,
      committee,
      amounts,
    })),
    items.map(({ number, title, text, amounts }) => ({ number, title, text, amounts })),
  )
  return new Map(
    [...found].flatMap(([place, at]): [Proposal, AgreementItem][] => {
      const [one, item] = [read[place], items[at]]
      return one && item ? [[one, item]] : []
    }),
  )
}

/** The item of the plan that has the same number; without a number, the same title. */
export const twinOf = <Item extends Pick<AgreementItem, 'number' | 'title'>>(
  one: ItemProposal,
  items: readonly Item[],
): Item | undefined =>
  one.fields.number === ''
    ? items.find((item) => sameWords(item.title, one.fields.title))
    : items.find((item) => sameWords(item.number, one.fields.number))

/** True when the plan has the item as it is proposed: title and amounts, as they were or as they have been revised. */
function isSameItem(one: ItemProposal, item: AgreementItem): boolean {
  const amounts = (item.revised?.amounts ?? item.amounts) as Readonly<Record<string, unknown>>
  const years = new Set([...Object.keys(amounts), ...Object.keys(one.fields.amounts)])
  return (
    sameWords(item.title, one.fields.title) &&
    [...years].every((year) => amounts[year] === one.fields.amounts[year])
  )
}

/** True when two texts say the same, whatever their case and signs. */
export const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other)
const wordsOf = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/[\s.,;:–-]+/g, ' ')
    .trim()
