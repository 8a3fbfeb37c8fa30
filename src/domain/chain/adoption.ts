import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { Amounts } from '../money.ts'
import type { ChainView } from './chain-view.ts'
import type { AgreementItem, Content, ElementOf } from './element.ts'

/** The agreement that an item belongs to, also through the item it was split from. */
export function agreementOf(view: ChainView, item: ElementId): ElementOf<'agreement'> | undefined {
  for (const whole of view.targets(item, 'part-of')) {
    const found = whole.kind === 'agreement' ? whole : agreementOf(view, whole.id)
    if (found) return found
  }
  return undefined
}

/** True once the council has adopted the agreement (vedtaget): from then on its items stay (R24) and their original amounts are locked (R6). */
export const isAdopted = (agreement: ElementOf<'agreement'> | undefined, today: IsoDate): boolean =>
  agreement?.decidedOn !== undefined && agreement.decidedOn <= today

/**
 * True while an item that was recorded wrongly may still be corrected: nobody has reported on it and no body has treated it.
 * Later a correction would rewrite what others have answered for; then amounts are revised by decision and the item lapses.
 */
export const mayBeEntryError = (view: ChainView, item: ElementId): boolean =>
  view.latestStatus(item) === undefined &&
  view.treatmentsOf(item).every((treatment) => treatment.actualOn === undefined)

/**
 * True when the original amounts stand as they were adopted (R6). What was empty may be filled in, and what could not be read
 * may be read by a person: neither changes what was decided.
 */
export function keepsOriginal(before: Amounts, after: Amounts): boolean {
  const years = Object.keys(before).map(Number)
  if (years.length === 0) return true
  return (
    Object.keys(after).length === years.length &&
    years.every((year) => after[year] === before[year] || (before[year] === 'unknown' && year in after))
  )
}

/** True when revised amounts only change by another decision than the one that they stood on (R6). */
export function isRevisedByDecision(before: AgreementItem, after: Content<'agreement item'>): boolean {
  const was = before.revised
  const is = after.revised
  if (was === undefined) return true
  if (is === undefined) return false
  return is.decision !== was.decision || sameAmounts(is.amounts, was.amounts)
}

const sameAmounts = (a: Amounts, b: Amounts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].map(Number).every((year) => a[year] === b[year])
