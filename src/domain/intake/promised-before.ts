import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem } from '../chain/element.ts'
import { remembered } from '../chain/remembered.ts'
import { isDone } from '../follow-up/awaited.ts'
import type { BudgetYear } from '../money.ts'
import {
  type Likeable,
  type Likeness,
  likenessOf,
  rarityAmong,
  type Weighed,
  weigh,
} from './item-likeness.ts'

/** An item of an agreement that is still open (åbent punkt), with what a new one is held against. */
export type EarlierItem<Element = AgreementItem> = Likeable & Readonly<{ element: Element }>

/** Why an item is thought to have been promised before, for saying so on the screen. */
export type PromiseReason =
  | Readonly<{ kind: 'same title' }>
  | Readonly<{ kind: 'shared words'; words: readonly string[] }>
  | Readonly<{ kind: 'same committee'; committee: string }>
  | Readonly<{ kind: 'same amount'; kroner: number }>

/** An open item of an earlier agreement that a new item resembles (lovet før). */
export type PromisedBefore<Element = AgreementItem> = Readonly<{
  element: Element
  /** 0 to 1. From 0.8 the two are most likely one promise; below 0.55 nothing is offered. */
  score: number
  reasons: readonly PromiseReason[]
}>

/** Below this two items only share words. */
const offeredFrom = 0.55
/** More than these nobody looks through. */
const mostOffered = 3

/**
 * Finds the open items of earlier agreements that an item resembles (lovet før), most alike first and at most three. By the words
 * of title and text, helped by the committee and a sum they share; items that name different places or count differently
 * (etape 1, etape 2) are kept apart. It decides nothing: a person links, merges or keeps them apart. Source: issue "Reading what
 * municipalities publish", R24 (what was promised never disappears).
 */
export function promisedBefore<Element>(
  item: Likeable,
  openItemsOfEarlierAgreements: readonly EarlierItem<Element>[],
): readonly PromisedBefore<Element>[] {
  const { rarity, weighed } = prepared(openItemsOfEarlierAgreements)
  const own = weigh(item, rarity)
  return openItemsOfEarlierAgreements
    .flatMap((earlier, at): readonly PromisedBefore<Element>[] => {
      const likeness = likenessOf(own, weighed[at] as Weighed)
      const score = scoreOf(likeness, item.text !== undefined && earlier.text !== undefined)
      return score < offeredFrom
        ? []
        : [{ element: earlier.element, score, reasons: reasonsOf(item, earlier, likeness) }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostOffered)
}

// The items of a document are each held against the same ones.
const prepared = remembered((items: readonly Likeable[]) => {
  const rarity = rarityAmong(items)
  return { rarity, weighed: items.map((item) => weigh(item, rarity)) }
})

/** The open items of the agreements whose first budget year is before this one, as `promisedBefore` takes them. */
export const openItemsBefore = (view: ChainView, firstYear: BudgetYear): readonly EarlierItem[] =>
  view
    .all('agreement')
    .filter((agreement) => agreement.firstYear < firstYear)
    .flatMap((agreement) => view.itemsOf(agreement.id))
    .filter((item) => !isDone(view, item))
    .map((element) => ({
      element,
      title: element.title,
      text: element.text,
      committee: view.elementOf('body', element.committee)?.title,
      amounts: element.revised?.amounts ?? element.amounts,
    }))

/** One figure of what speaks for and against. Rounded to whole hundredths, so that the same two always give the same. */
export function scoreOf(likeness: Likeness, bothHaveText: boolean): number {
  const words = bothHaveText
    ? Math.max(likeness.title * 0.75 + likeness.text * 0.25, likeness.title * 0.4 + likeness.text * 0.6)
    : Math.max(likeness.title, likeness.text)
  const against = (likeness.namesDiffer ? 0.5 : 1) * (likeness.countsDiffer ? 0.5 : 1)
  // What helps only helps where the words have said something.
  const help =
    words < 0.35 ? 0 : (likeness.sameCommittee ? 0.06 : 0) + (likeness.sharedAmount === undefined ? 0 : 0.08)
  return Math.round(Math.min(1, (words + help) * against) * 100) / 100
}

function reasonsOf(item: Likeable, earlier: Likeable, likeness: Likeness): readonly PromiseReason[] {
  const isSameTitle = item.title.toLocaleLowerCase('da') === earlier.title.toLocaleLowerCase('da')
  return [
    isSameTitle ? { kind: 'same title' } : { kind: 'shared words', words: likeness.words },
    ...(likeness.sameCommittee ? [{ kind: 'same committee' as const, committee: item.committee ?? '' }] : []),
    ...(likeness.sharedAmount === undefined
      ? []
      : [{ kind: 'same amount' as const, kroner: likeness.sharedAmount }]),
  ]
}
