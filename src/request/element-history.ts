import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import { changedFields } from '../domain/chain/diff.ts'
import type { ElementId } from '../domain/ids.ts'
import { nameOf } from '../parts/element-address.ts'
import type { FieldChange, LinkChange, ShownChange } from '../parts/shown-change.ts'
import { hiddenFrom } from '../store/hidden.ts'
import { type HistoryEntry, historyOf } from '../store/history.ts'
import { type LinkEvent, linkHistoryOf } from '../store/link-history.ts'
import { namesFor } from './names-for.ts'
import type { Tx } from '../store/transaction.ts'

/** The changes of an element that had taken effect by a day, newest first, field by field. */
export async function elementHistory(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  element: ElementId,
  upTo: IsoDate,
): Promise<readonly ShownChange[]> {
  const hidden = (await hiddenFrom(tx, view)).elements
  const entries = (await historyOf(tx, element, hidden)).filter((entry) => entry.effectiveOn <= upTo)
  const isHidden = new Set(hidden)
  const links = (await linkHistoryOf(tx, element)).filter(
    (one) => !isHidden.has(one.from) && !isHidden.has(one.to),
  )
  const names = await namesFor(
    tx,
    view,
    actor,
    entries.map((entry) => entry.actor),
  )
  return entries.map((entry, index) => {
    const before = entries.slice(index + 1).find((one) => one.content !== null)?.content
    return {
      number: entry.number,
      recordedAt: entry.recordedAt.toISOString(),
      effectiveOn: entry.effectiveOn === copenhagenDate(entry.recordedAt) ? undefined : entry.effectiveOn,
      by: names.get(entry.actor) ?? '',
      onBehalfOf: entry.onBehalfOf ? view.element(entry.onBehalfOf)?.title : undefined,
      reason: entry.reason,
      decision: decisionText(view, entry),
      isFirst: entry.content !== null && before === undefined,
      fields: entry.content && before ? fieldChanges(view, before, entry.content) : [],
      links: links.filter((one) => one.number === entry.number).map((one) => linkChange(view, element, one)),
    }
  })
}

function fieldChanges(
  view: ChainView,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  return changedFields(before, after).map((field) => ({
    field,
    before: withTitles(view, before[field]),
    after: withTitles(view, after[field]),
  }))
}

const isId = (value: unknown): value is ElementId =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)

/** References by their titles; what has ended since is known by nothing else than its id, which says nobody anything. */
export function withTitles(view: ChainView, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withTitles(view, one))
  return isId(value) ? (view.element(value)?.title ?? '…') : value
}

function linkChange(view: ChainView, here: ElementId, event: LinkEvent): LinkChange {
  const isFromOther = event.to === here
  const other = view.element(isFromOther ? event.from : event.to)
  return { isEnd: event.isEnd, by: event.kind, isFromOther, title: other && nameOf(other) }
}

function decisionText(view: ChainView, entry: HistoryEntry): string | undefined {
  const decision = entry.decision ? view.decision(entry.decision) : undefined
  return decision && [view.element(decision.body)?.title, decision.text].filter(Boolean).join(': ')
}
