import { responsibleFor } from '../chain/responsible-for.ts'
import { type PlanGroup } from '../agreement/plan-groups.ts'
import type { PlanRow } from '../agreement/plan-rows.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element, ElementOf } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { isClosedElement } from './closed-element.ts'
import { nextTreatment } from './next-treatment.ts'
import { withPublicWords } from './public-summary.ts'
import { type Light, lacksExplanation, type Status } from './status.ts'
import type { Treatment } from './treatment.ts'

/** How a row is counted and drawn: finished, one of the four lights, or without a status (R26, R29). */
export type Standing = 'done' | Light | 'none'

/** The standings in the order that they are read: what needs attention first, what is finished last. */
export const standings: readonly Standing[] = ['red', 'amber', 'green', 'grey', 'none', 'done']

/** One item, or another element that a round asks about, as a report prints it. */
export type ReportRow = Readonly<{
  element: Element
  number: string
  title: string
  group: PlanGroup | 'other'
  /** The row of the plan, for an item: its money, treatments and deadline. */
  plan: PlanRow | undefined
  committee: ElementOf<'body'> | undefined
  responsible: ElementOf<'position'> | undefined
  status: Status | undefined
  standing: Standing
  /** Amber or red that the responsible has not explained (R28). */
  isUnexplained: boolean
  /** There are words, but nobody has approved them for council and public (R84). */
  isUnapproved: boolean
  /** Committees that answer for it too. */
  coCommittees: readonly ElementOf<'body'>[]
  /** The next body that it comes before. */
  next: Readonly<{ treatment: Treatment; body: ElementOf<'body'> | undefined }> | undefined
}>

/** Whose words are printed: the responsible's own, or those that the leader has approved for council and public (R84). */
export type PrintedWords = 'own' | 'approved'

/** What rows are made from: the statuses of a round, or the latest ones when there is no round. */
export type RowSource = Readonly<{
  view: ChainView
  statuses: ReadonlyMap<ElementId, Status> | undefined
  words: PrintedWords
}>

/** A row of the report from a row of the plan. */
export const itemRow = (source: RowSource, plan: PlanRow): ReportRow => ({
  element: plan.item,
  number: plan.item.number,
  title: plan.item.title,
  group: plan.group,
  plan,
  committee: plan.committee,
  responsible: plan.responsible,
  coCommittees: plan.item.coCommittees.flatMap((id) => source.view.elementOf('body', id) ?? []),
  ...statusFields(source, plan.item),
  next: nextOf(source.view, plan.item.id),
})

/** A row of the report for something else that a round asks about: a theme, a project. */
export function otherRow(source: RowSource, element: Element): ReportRow {
  const { view } = source
  return {
    element,
    number: '',
    title: element.title,
    group: 'other',
    plan: undefined,
    committee: 'committee' in element ? view.elementOf('body', element.committee) : undefined,
    responsible: view.elementOf('position', responsibleFor(element)),
    coCommittees: [],
    ...statusFields(source, element),
    next: nextOf(view, element.id),
  }
}

function nextOf(view: ChainView, id: ElementId): ReportRow['next'] {
  const treatment = nextTreatment(view, id)
  return treatment && { treatment, body: view.elementOf('body', treatment.body) }
}

function statusFields({ view, statuses, words }: RowSource, element: Element) {
  const latest = view.latestStatus(element.id)
  // In a round only its own statuses count: last round's colour is never shown for what wasn't reported (R29).
  const written = statuses ? statuses.get(element.id) : latest
  const isClosed = isClosedElement(element, written ?? latest)
  const status = written && words === 'approved' ? withPublicWords(written) : written
  const standing: Standing = isClosed ? 'done' : (written?.light ?? 'none')
  return {
    status,
    standing,
    isUnexplained: !isClosed && written !== undefined && lacksExplanation(written),
    isUnapproved: Boolean(written?.sentence) && !status?.sentence,
  }
}
