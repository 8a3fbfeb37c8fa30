import type { Covered, CoveredSort } from '../../domain/access/covered.ts'
import type { Mark } from '../../domain/access/mark.ts'
import type { Decider } from '../../domain/access/who-decides.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Openness } from '../../domain/chain/kinds/fields.ts'
import type { AccessRequestsTexts } from '../../messages/rooms/access-requests.ts'
import { addressOf } from '../../parts/element-address.ts'

/** One thing that a request covers, in words: the same on the page, in the list and in the overview. */
export type ShownCovered = Readonly<{
  sort: CoveredSort
  on: IsoDate
  title: string
  address: string | undefined
  text: string
  openness: Openness
  /** Nothing for what isn't closed. */
  why: string | undefined
  mark: Mark
  decides: string
}>

/** What a request covers, in words. */
export const shownCovered = (
  view: ChainView,
  all: readonly Covered[],
  t: AccessRequestsTexts,
): readonly ShownCovered[] =>
  all.map(({ sort, on, title, text, secrecy, mark, ...one }) => ({
    sort,
    on,
    title,
    address: addressIn(view, one),
    text: [text, fieldsIn(one.fields, t)].filter(Boolean).join(' · '),
    openness: secrecy.openness,
    why: secrecy.openness === 'closed' ? (one.whyClosed ?? t.accessRequests.noWhy) : undefined,
    mark,
    decides: deciderIn(view, one.decider, t),
  }))

function addressIn(
  view: ChainView,
  { about, document }: Pick<Covered, 'about' | 'document'>,
): string | undefined {
  if (document !== undefined) return `/dokument/${document}`
  const element = about && view.element(about)
  return element && addressOf(element)
}

/** The fields that a version changed, by the names that they have on screens. */
function fieldsIn(fields: Covered['fields'], t: AccessRequestsTexts): string {
  if (fields === undefined || fields.length === 0) return ''
  const names: Readonly<Record<string, unknown>> = t.fields
  const named = fields.map((field) => names[field]).filter((name) => typeof name === 'string')
  return named.length === 0 ? '' : t.accessRequests.changed(named.join(', ').toLocaleLowerCase('da'))
}

function deciderIn(
  view: ChainView,
  decider: Decider,
  { accessRequests: { decider: words } }: AccessRequestsTexts,
): string {
  switch (decider.by) {
    case 'circle':
      return words.circle(view.element(decider.circle)?.title ?? '')
    case 'leader':
      return words.leader(view.element(decider.unit)?.title ?? '')
    case 'standing circle':
    case 'administrator':
      return words[decider.by]
  }
}

/** How much each decides about, the most first. */
export function countsByDecider(
  all: readonly ShownCovered[],
): readonly Readonly<{ decides: string; count: number }>[] {
  const counts = new Map<string, number>()
  for (const { decides } of all) counts.set(decides, (counts.get(decides) ?? 0) + 1)
  return [...counts]
    .map(([decides, count]) => ({ decides, count }))
    .sort((a, b) => b.count - a.count || a.decides.localeCompare(b.decides, 'da'))
}
