import type { IsoDate } from '../calendar/dates.ts'
import { isPlannedTime } from '../calendar/planned-time.ts'
import type { ContentInput, ElementOf } from '../chain/element.ts'
import type { DecisionId, DocumentId, ElementId } from '../ids.ts'
import type { ItemFields, ReviewHead, ThemeFields } from './review.ts'
import type { NameKind } from './review-names.ts'

type Source = Readonly<{ document: DocumentId; page: number; from: number; to: number }>
type ElementFor = (kind: NameKind, title: string) => ElementId | undefined

/** An agreement with what its document prints: title, year, day, totals. */
export const contentOfAgreement = (
  head: ReviewHead,
  decidedOn: IsoDate | undefined,
  document: DocumentId,
): ContentInput<'agreement'> => ({
  title: head.title,
  firstYear: head.years[0] ?? 0,
  ...(decidedOn ? { decidedOn } : {}),
  // Proposals are for a circle until they are published.
  ...(head.documentKind === 'proposal catalogue' ? { openness: 'closed' as const } : {}),
  document,
  printedTotals: head.totals.map(({ label, kind, amounts }) => ({
    label: label.slice(0, 500),
    ...(kind === 'operating' || kind === 'capital' ? { kind } : {}),
    amounts,
  })),
})

/** An item as the person has accepted it, with the passage it was read from. What is empty stays absent (R3, R35: a finding, no refusal). */
export function contentOfItem(
  fields: ItemFields,
  {
    firstYear,
    elementFor,
    source,
  }: Readonly<{ firstYear: number | undefined; elementFor: ElementFor; source: Source }>,
): ContentInput<'agreement item'> {
  const committee = elementFor('body', fields.committee)
  const responsible = elementFor('position', fields.responsible)
  return {
    number: fields.number,
    title: fields.title,
    ...(fields.text ? { text: fields.text } : {}),
    type:
      fields.kind === 'intent'
        ? { kind: 'intent', ...(fields.area ? { area: fields.area } : {}) }
        : { kind: fields.kind },
    amounts: fields.amounts,
    ...(firstYear !== undefined && Object.keys(fields.amounts).length > 0 ? { priceLevel: firstYear } : {}),
    ...(committee ? { committee } : {}),
    ...(responsible ? { responsible } : {}),
    ...(isPlannedTime(fields.deadline) ? { deadline: fields.deadline } : {}),
    ...(fields.process ? { process: fields.process } : {}),
    source,
  }
}

/** A theme as the person has accepted it. */
export function contentOfTheme(
  fields: ThemeFields,
  { elementFor, source }: Readonly<{ elementFor: ElementFor; source: Source }>,
): ContentInput<'theme'> {
  const responsible = elementFor('position', fields.responsible)
  return {
    title: fields.title,
    ...(fields.text ? { text: fields.text } : {}),
    level: fields.level,
    ...(responsible ? { responsible } : {}),
    source,
  }
}

/**
 * An item of the plan after a newer document: its words are renewed, what the document doesn't say stays. The original amounts
 * are locked (R6): other amounts become revised ones by the decision that changes them, and without one they stay. A deadline
 * that the document moves is moved for the reason of the change (R30).
 */
export function revisedItem(
  before: ElementOf<'agreement item'>,
  { amounts = {}, priceLevel, ...news }: ContentInput<'agreement item'>,
  { decision, reason }: Readonly<{ decision: DecisionId | undefined; reason: string }>,
): Readonly<{ content: ContentInput<'agreement item'>; keepsAmounts: boolean }> {
  const { kind: _kind, id: _id, version: _version, ...content } = before
  const moves = before.deadline !== undefined && (news.deadline ?? before.deadline) !== before.deadline
  const isChanged = !sameAmounts(before.revised?.amounts ?? before.amounts, amounts)
  return {
    content: {
      ...content,
      ...news,
      ...(moves ? { deadlineReason: reason } : {}),
      ...(before.priceLevel === undefined && priceLevel !== undefined ? { priceLevel } : {}),
      ...(isChanged && decision ? { revised: { amounts, decision } } : {}),
    },
    keepsAmounts: isChanged && !decision,
  }
}

/** An item that a newer agreement has taken up (R25): finished by that decision. What it says and its story stay. */
export function closedInto(before: ElementOf<'agreement item'>, on: IsoDate): ContentInput<'agreement item'> {
  const { kind: _kind, id: _id, version: _version, ...content } = before
  return { ...content, completed: { on, by: 'decision' } }
}

/** A theme of the plan after a newer document: what the document doesn't say stays. */
export function revisedTheme(before: ElementOf<'theme'>, news: ContentInput<'theme'>): ContentInput<'theme'> {
  const { kind: _kind, id: _id, version: _version, ...content } = before
  return { ...content, ...news }
}

function sameAmounts(one: object, other: object): boolean {
  const [before, after] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const years = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...years].every((year) => before[year] === after[year])
}
