import type { Actor, RoleName } from '../../access/actor.ts'
import type { ChangeNumber, ElementId, LinkId, MunicipalityId, PersonId } from '../../ids.ts'
import { Chain } from '../chain.ts'
import type { ChainView } from '../chain-view.ts'
import { type Element, type Kind, parseContent } from '../element.ts'
import type { Link, LinkKind } from '../link.ts'
import { emptyDelta } from '../parts.ts'

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

/** An element for a test: the smallest content of its kind, with what the test cares about. */
export function anElement(kind: Kind, title: string, content: object = {}): Element {
  const parsed = parseContent(kind, { title, ...smallest[kind], ...content })
  if (!parsed.ok) throw new Error(`${kind} ${title}: ${JSON.stringify(parsed.problems)}`)
  return { kind, id: idOf(title), version: made, ...parsed.content } as unknown as Element
}

/** A link for a test, by the titles of its ends: `aLink('bridge serves mobility')` or with a weight. */
export function aLink(sentence: string, weight = 1): Link {
  const match = /^(.+) (serves|part-of|measured-by|funded-by|directed-by|concerns) (.+)$/.exec(sentence)
  if (!match) throw new Error(`not a link: ${sentence}`)
  const [, from = '', kind = '', to = ''] = match
  return {
    id: idOf(sentence) as unknown as LinkId,
    kind: kind as LinkKind,
    from: idOf(from),
    to: idOf(to),
    weight,
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

/** A chain of elements and links. */
export const aChain = (elements: readonly Element[], links: readonly (Link | string)[] = []): Chain =>
  new Chain(testMunicipality, 0 as ChangeNumber).forward({
    ...emptyDelta(made),
    elements,
    links: links.map((link) => (typeof link === 'string' ? aLink(link) : link)),
  })

/** The same, as a coordinator sees it. */
export const aView = (elements: readonly Element[], links: readonly (Link | string)[] = []): ChainView =>
  aChain(elements, links).seenBy(anActor())
