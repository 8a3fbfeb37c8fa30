import { isIsoDate, type IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Edit } from '../chain/edit.ts'
import type { DecisionId, DocumentId, ElementId } from '../ids.ts'
import {
  closedInto,
  contentOfAgreement,
  contentOfItem,
  contentOfTheme,
  revisedItem,
  revisedTheme,
} from './contents-of-review.ts'
import { type EditList, editList } from './edit-list.ts'
import { sameWords, twinOf } from './in-plan.ts'
import type { DecisionProposal, Proposal, Review } from './review.ts'
import { bodyTypeOf, knownNamesOf, nameKey, type NameKind, namesInReview } from './review-names.ts'

/** What must be said before the accepted proposals can go into the plan. Nothing is lost: it is answered and tried again. */
export type OpenQuestions = Readonly<{
  /** The agreement that the items belong to isn't chosen. */
  agreement: boolean
  /** The budget year of the new agreement isn't known. */
  year: boolean
  /** Names that may be the same as one that the municipality has. */
  names: readonly string[]
  /** Proposals whose number or title the agreement has already, with the element that has it. */
  twins: ReadonlyMap<string, ElementId>
}>

/** The edits that put what is accepted into the plan, or what must be answered first. */
export type ReviewEdits =
  | Readonly<{
      ready: true
      edits: readonly Edit[]
      /** What each proposal has become, by the proposal's id. */
      made: ReadonlyMap<string, string>
      agreement: ElementId | undefined
      effectiveOn: IsoDate
      /** Items whose amounts stay as they were decided, because no decision that changes them was accepted (R6). */
      keptAmounts: readonly ElementId[]
    }>
  | Readonly<{ ready: false; questions: OpenQuestions }>

/** What the edits need from outside: the document they come from, why they are made, the day, and new ids. */
export type EditMeans = Readonly<{
  document: DocumentId
  reason: string
  today: IsoDate
  newId: () => string
}>

/** Makes the one change that puts the accepted proposals into the plan: names, agreement, items, themes, decisions. Nothing else of the document gets there. */
export function editsOfReview(view: ChainView, review: Review, means: EditMeans): ReviewEdits {
  const { head } = review
  const accepted = review.proposals.filter((one) => one.state === 'accepted')
  const questions = questionsOf(view, review, accepted)
  if (questions.agreement || questions.year || questions.names.length > 0 || questions.twins.size > 0)
    return { ready: false, questions }
  const list = editList(means.newId)
  const elementFor = elementsOfNames(view, { head, proposals: accepted }, list)
  const decidedOn = decisionDay(review, accepted, means.today)
  const decisions = accepted.flatMap((one) => {
    const body = one.kind === 'decision' ? elementFor('body', one.fields.body) : undefined
    return one.kind === 'decision' && body ? [{ one, body, id: means.newId() as DecisionId }] : []
  })
  const changing = decisions.find(({ one }) => bodyTypeOf(one.fields.body) === 'council')?.id
  const agreement = accepted.some((one) => one.kind === 'item')
    ? head.agreement === 'new'
      ? list.create('agreement', contentOfAgreement(head, decidedOn, means.document))
      : (head.agreement as ElementId)
    : undefined
  const made = new Map<string, string>(decisions.map(({ one, id }) => [one.id, id]))
  const keptAmounts: ElementId[] = []
  for (const one of accepted) {
    const source = { document: means.document, ...one.passage }
    if (one.kind === 'item') {
      const before = view.elementOf('agreement item', one.target as ElementId)
      const content = contentOfItem(one.fields, { firstYear: head.years[0], elementFor, source })
      if (before) {
        const revised = revisedItem(before, content, { decision: changing, reason: means.reason })
        list.revise(before, revised.content)
        if (revised.keepsAmounts) keptAmounts.push(before.id)
        made.set(one.id, before.id)
        continue
      }
      const item = list.create('agreement item', content)
      if (agreement) list.link('part-of', item, agreement)
      made.set(one.id, item)
      carryOn(view, one, item, decidedOn ?? means.today, list)
    } else if (one.kind === 'theme') {
      const before = view.elementOf('theme', one.target as ElementId)
      const content = contentOfTheme(one.fields, { elementFor, source })
      if (before) list.revise(before, revisedTheme(before, content))
      made.set(one.id, before?.id ?? list.create('theme', content))
    }
  }
  linkThemesToLines(view, review, accepted, made, list)
  const about = aboutOf(review.proposals, made, agreement)
  for (const { one, id, body } of decisions) list.decide(id, contentOfDecision(one, body, about))
  return {
    ready: true,
    edits: list.edits,
    made,
    agreement,
    effectiveOn: decidedOn ?? means.today,
    keptAmounts,
  }
}

/** Links an item to what was promised before, and closes that when the two are one. What was closed meanwhile is linked all the same. */
function carryOn(
  view: ChainView,
  { continues }: Proposal,
  item: ElementId,
  on: IsoDate,
  list: EditList,
): void {
  if (continues === undefined || continues === 'none') return
  const before = view.elementOf('agreement item', continues.item as ElementId)
  if (!before) return
  list.link('continues', item, before.id)
  if (continues.how === 'merge' && !before.completed) list.revise(before, closedInto(before, on))
}

function questionsOf(view: ChainView, review: Review, accepted: readonly Proposal[]): OpenQuestions {
  const { head } = review
  const items = accepted.filter((one) => one.kind === 'item')
  const existing = view.elementOf('agreement', head.agreement as ElementId)
  const ofDecisions = new Set(
    accepted.flatMap((one) => (one.kind === 'decision' ? [nameKey('body', one.fields.body)] : [])),
  )
  const twins = new Map<string, ElementId>()
  if (existing) {
    const there = view.itemsOf(existing.id)
    // A number that has gone on to another item asks nothing where the item that had it is known as another one.
    const claimed = new Set(
      review.proposals.flatMap((one) => [one.twin, one.target, one.element].filter((id) => id !== undefined)),
    )
    for (const one of items) {
      const twin = one.target === undefined ? twinOf(one, there) : undefined
      if (twin && (one.twin !== undefined || !claimed.has(twin.id))) twins.set(one.id, twin.id)
    }
  }
  return {
    agreement: items.length > 0 && head.agreement !== 'new' && !existing,
    year: items.length > 0 && head.agreement === 'new' && head.years[0] === undefined,
    names: namesInReview({ head, proposals: accepted }, knownNamesOf(view))
      .filter(
        (name) =>
          name.meaning === undefined ||
          // A decision is of a body; without one it can't be kept.
          (name.meaning === 'none' && ofDecisions.has(nameKey(name.kind, name.title))),
      )
      .map((name) => name.title),
    twins,
  }
}

/** Finds or creates the element of every name that is used. */
function elementsOfNames(view: ChainView, review: Review, list: EditList) {
  const elements = new Map<string, ElementId | undefined>()
  for (const { kind, title, meaning } of namesInReview(review, knownNamesOf(view))) {
    const made =
      meaning === 'none'
        ? undefined
        : meaning !== 'new'
          ? (meaning as ElementId)
          : kind === 'body'
            ? list.create('body', { title, type: bodyTypeOf(title) })
            : list.create('position', { title })
    elements.set(nameKey(kind, title), made)
  }
  return (kind: NameKind, title: string): ElementId | undefined => elements.get(nameKey(kind, title))
}

/** The day that it takes effect: as the person has said, else that of the council's latest accepted decision; never ahead. */
function decisionDay(review: Review, accepted: readonly Proposal[], today: IsoDate): IsoDate | undefined {
  const said = review.head.decidedOn
  if (isIsoDate(said)) return said <= today ? said : undefined
  const days = accepted.flatMap((one) =>
    one.kind === 'decision' && bodyTypeOf(one.fields.body) === 'council' && isIsoDate(one.fields.on)
      ? [one.fields.on]
      : [],
  )
  return days
    .filter((day) => day <= today)
    .sort((a, b) => a.localeCompare(b))
    .at(-1)
}

/** A theme is part of the strategic line that it was read under: one of this review, or one that the plan has. */
function linkThemesToLines(
  view: ChainView,
  review: Review,
  accepted: readonly Proposal[],
  made: ReadonlyMap<string, string>,
  list: EditList,
): void {
  const lineOf = (title: string): string | undefined => {
    const isLine = (theme: Readonly<{ title: string }>) => sameWords(theme.title, title)
    const here = review.proposals.find((one) => one.kind === 'theme' && isLine(one.fields))
    return (here && (made.get(here.id) ?? here.element)) ?? view.all('theme').find(isLine)?.id
  }
  for (const one of accepted) {
    if (one.kind !== 'theme' || one.fields.line === '') continue
    const theme = made.get(one.id) as ElementId
    const line = lineOf(one.fields.line) as ElementId | undefined
    const isThere = view.targets(theme, 'part-of').some((target) => target.id === line)
    if (line && line !== theme && !isThere) list.link('part-of', theme, line)
  }
}

/** What a decision on the document is about: the agreement, and what this review has put into the plan. */
function aboutOf(
  proposals: readonly Proposal[],
  made: ReadonlyMap<string, string>,
  agreement: ElementId | undefined,
): readonly ElementId[] {
  const elements = proposals
    .filter((one) => one.kind !== 'decision')
    .flatMap((one) => made.get(one.id) ?? (one.state === 'created' ? one.element : undefined) ?? [])
  return [...new Set([...(agreement ? [agreement] : []), ...elements])] as ElementId[]
}

/** A decision is quoted in full (R38), without a word of decision: the dialogue of a joint committee (MED) has none (R42). */
function contentOfDecision(one: DecisionProposal, body: ElementId, about: readonly ElementId[]) {
  const { on, text, openness, caseNumber, caseTitle } = one.fields
  return {
    body,
    on: on as IsoDate,
    text,
    ...(caseNumber ? { caseNumber } : {}),
    ...(caseTitle ? { caseTitle } : {}),
    openness,
    elements: about,
  }
}
