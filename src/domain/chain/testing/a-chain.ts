import type { Actor, RoleName } from '../../access/actor.ts'
import { type IsoDate, isoDate } from '../../calendar/dates.ts'
import { roundInput, type Round } from '../../follow-up/round.ts'
import { type Status, statusInput } from '../../follow-up/status.ts'
import type { Measurement, Treatment } from '../../follow-up/treatment.ts'
import type {
  ChangeNumber,
  ElementId,
  LinkId,
  MeasurementId,
  MunicipalityId,
  PersonId,
  RoundId,
  StatusId,
  TreatmentId,
} from '../../ids.ts'
import { Chain } from '../chain.ts'
import type { ChainView } from '../chain-view.ts'
import { type Element, type Kind, parseContent } from '../element.ts'
import type { Link, LinkKind } from '../link.ts'
import { type ChainDelta, emptyDelta } from '../parts.ts'

const made = 1 as ChangeNumber

/** A stable id for a name, so that tests can speak of elements by what they are called. */
export function idOf(name: string): ElementId {
  let hash = 0
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  const digits = hash.toString(16).padStart(8, '0')
  return `${digits}-0000-4000-8000-${digits}0000` as ElementId
}

const smallest: Partial<Record<Kind, object>> = {
  'agreement item': { number: '1', type: { kind: 'operating' }, amounts: {} },
  agreement: { firstYear: 2027 },
  body: { type: 'standing committee' },
  unit: { type: 'centre' },
  'direction source': { type: 'law' },
  appropriation: { amounts: {} },
  facet: { type: 'place' },
}

/** An element for a test: the smallest content of its kind, with what the test cares about; there since 2020 unless said. */
export function anElement(kind: Kind, title: string, content: object = {}): Element {
  const parsed = parseContent(kind, { title, ...smallest[kind], ...content })
  if (!parsed.ok) throw new Error(`${kind} ${title}: ${JSON.stringify(parsed.problems)}`)
  return {
    kind,
    id: idOf(title),
    version: made,
    since: isoDate('2020-01-01'),
    ...parsed.content,
    ...('since' in content ? { since: content.since } : {}),
  } as unknown as Element
}

/** A link for a test, by the titles of its ends: `aLink('bridge serves mobility')` or with a weight. */
export function aLink(sentence: string, weight = 1): Link {
  const match = /^(.+) (serves|part-of|measured-by|funded-by|directed-by|concerns|continues) (.+)$/.exec(
    sentence,
  )
  if (!match) throw new Error(`not a link: ${sentence}`)
  const [, from = '', kind = '', to = ''] = match
  return {
    id: idOf(sentence) as unknown as LinkId,
    kind: kind as LinkKind,
    from: idOf(from),
    to: idOf(to),
    weight,
    by: idOf('coordinator') as unknown as PersonId,
    on: isoDate('2020-01-01'),
    version: made,
  }
}

/** The municipality that tests play in. */
export const testMunicipality = 999 as MunicipalityId

/** Somebody with these roles and, by title, these positions. */
export const anActor = (
  roles: readonly RoleName[] = ['coordinator'],
  positions: readonly string[] = [],
): Actor => ({
  municipality: testMunicipality,
  person: idOf(`person ${roles.join()}`) as unknown as PersonId,
  name: roles.join(', ') || 'nobody',
  roles: roles.map((role) => ({ role })),
  positions: positions.map(idOf),
  mayWriteFor: [],
})

/** A round for a test, open from its first day, about these elements or about everything. */
export const aRound = (
  title: string,
  opensOn: string,
  dueOn: string,
  more: Readonly<{ closedOn?: string; covers?: readonly string[] }> = {},
): Round => ({
  ...roundInput.parse({ title, opensOn, dueOn, ...more, covers: (more.covers ?? []).map(idOf) }),
  id: idOf(title) as unknown as RoundId,
  version: made,
})

/** A status for a test, on the element of this title: green and in progress unless said otherwise. */
export const aStatus = (
  of: string,
  on: string,
  content: object = {},
  more: Readonly<{ round?: string }> = {},
): Status => ({
  ...statusInput.parse({ light: 'green', progress: 'in progress', ...content }),
  id: idOf(`status ${of} ${on}`) as unknown as StatusId,
  element: idOf(of),
  ...(more.round ? { round: idOf(more.round) as unknown as RoundId } : {}),
  reportedBy: idOf('reporter') as unknown as PersonId,
  on: isoDate(on),
  version: made,
})

/** A measurement for a test, of the indicator of this title. */
export const aMeasurement = (of: string, on: string, value = 1): Measurement => ({
  id: idOf(`measurement ${of} ${on}`) as unknown as MeasurementId,
  indicator: idOf(of),
  on: isoDate(on),
  value,
  version: made,
})

/** A treatment for a test: the element of this title before the body of that one, held when it has a date. */
export const aTreatment = (of: string, body: string, actualOn?: string): Treatment => ({
  id: idOf(`treatment ${of} ${body}`) as unknown as TreatmentId,
  element: idOf(of),
  body: idOf(body),
  ...(actualOn ? { actualOn: actualOn as IsoDate } : {}),
  version: made,
})

/** A chain of elements and links, and of whatever else it holds. */
export const aChain = (
  elements: readonly Element[],
  links: readonly (Link | string)[] = [],
  more: Partial<ChainDelta> = {},
): Chain =>
  new Chain(testMunicipality, 0 as ChangeNumber).forward({
    ...emptyDelta(made),
    elements,
    links: links.map((link) => (typeof link === 'string' ? aLink(link) : link)),
    ...more,
  })

/** The same, as a coordinator sees it. */
export const aView = (
  elements: readonly Element[],
  links: readonly (Link | string)[] = [],
  more: Partial<ChainDelta> = {},
): ChainView => aChain(elements, links, more).seenBy(anActor())
