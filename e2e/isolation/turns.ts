import { createHash } from 'node:crypto'
import { random } from '../testing/any-request.ts'
import { type Asker, hiddenFrom } from './askers.ts'
import type { Planted } from './lay-municipality.ts'
import type { Municipalities } from './place.ts'
import type { Shape } from './shapes.ts'

/**
 * One thing that is tried: somebody asks for what they may not see, and, to hold it against, for what isn't there. `everything`:
 * another municipality's ids throughout; `inside`: one's own in the address and another's in query and body; `hidden`: what is
 * hidden in one's own, against a municipality that hasn't got it.
 */
export type Turn = Readonly<{ kind: 'everything' | 'inside' | 'hidden'; asker: Asker; shape: Shape }>

/** What a turn asks: the real request, and the one about nothing. */
export type Questions = Readonly<{ real: Shape; nothing: Shape }>

/** The two requests of a turn that come from the same municipality; `hidden` asks the same of two. */
export function questionsOf({ kind, shape, asker }: Turn, municipalities: Municipalities): Questions {
  const { whole, home, foreign } = municipalities
  const toForeign = replacing(whole, (name) => foreign.ids.get(name))
  const toNothing = replacing(whole, (name) => nowhere(name))
  switch (kind) {
    case 'everything':
      return { real: mapped(shape, toForeign, toForeign), nothing: mapped(shape, toNothing, toNothing) }
    case 'inside': {
      const toHome = replacing(whole, (name) => home.ids.get(name))
      return { real: mapped(shape, toHome, toForeign), nothing: mapped(shape, toHome, toNothing) }
    }
    case 'hidden': {
      // Documents are given their ids as they come; what the other hasn't got keeps its own, which nothing there has.
      const shadow = shadowFor(asker, municipalities)
      const toShadow = replacing(whole, (name) => shadow.ids.get(name) ?? whole.ids.get(name))
      return { real: shape, nothing: mapped(shape, toShadow, toShadow) }
    }
  }
}

/** The municipality that has never had what is hidden from somebody in the whole one. */
export function shadowFor({ role }: Asker, { onlyOpen, withoutClosed, withoutFew }: Municipalities): Planted {
  if (role === 'public') return onlyOpen
  return role !== 'nobody' && hiddenFrom(role).includes('closed') ? withoutClosed : withoutFew
}

const nowhere = (name: string): string => {
  const hex = createHash('sha256').update(`nowhere ${name}`).digest('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return name.startsWith('finding ') ? name : id
}

/** Puts other ids in the place of those of a municipality. */
function replacing({ ids }: Planted, other: (name: string) => string | undefined): (text: string) => string {
  const known = new Map<string, string>()
  for (const [name, id] of ids) if (/^[0-9a-f-]{36}$/.test(id)) known.set(id, other(name) ?? nowhere(name))
  return (text) => text.replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, (id) => known.get(id) ?? id)
}

function mapped(shape: Shape, address: (text: string) => string, inside: (text: string) => string): Shape {
  const [path = '', query] = shape.path.split('?')
  return {
    ...shape,
    path: address(path) + (query === undefined ? '' : `?${inside(query)}`),
    body: shape.body === undefined ? undefined : inside(shape.body),
  }
}

/** The turns of a walk: a little of every route and every asker first, then more of each until there are enough. */
export function turnsOf(
  shapes: readonly Shape[],
  strangers: readonly Asker[],
  insiders: readonly Asker[],
  most: number,
  seed: number,
): readonly Turn[] {
  const next = random(seed)
  const perRoute = new Map<string, Turn[]>()
  for (const shape of shapes) {
    const turns = perRoute.get(shape.route) ?? []
    perRoute.set(shape.route, turns)
    for (const asker of strangers) {
      // A program has a key to the API alone.
      if ('authorization' in asker.headers && shape.sort !== 'operation') continue
      turns.push({ kind: 'everything', asker, shape })
      if (asker.planted && hasIdsInside(shape)) turns.push({ kind: 'inside', asker, shape })
    }
    for (const asker of insiders) if (hasHidden(asker, shape)) turns.push({ kind: 'hidden', asker, shape })
  }
  const waiting = [...perRoute.values()].map((turns) => shuffled(turns, next))
  const chosen: Turn[] = []
  for (let round = 0; chosen.length < most; round += 1) {
    const these = waiting.flatMap((turns) => turns.slice(round, round + 1))
    if (these.length === 0) break
    chosen.push(...these)
  }
  return chosen.slice(0, most)
}

/** Who may write would write in the whole and in the one that it is held against, and then no longer in the others: they only look. */
const hasHidden = ({ role }: Asker, { method, route }: Shape): boolean =>
  role !== 'nobody' &&
  hiddenFrom(role).includes('few') &&
  (method === 'GET' || (hiddenFrom(role).includes('closed') && !mayWrite[role]?.test(route)))

/** What some who don't see what is closed may write: an administrator about people, the organisation and how one signs in; both requests for access. */
const mayWrite: Partial<Record<Asker['role'], RegExp>> = {
  administrator:
    /^\/(mennesker|organisationen|log-ind\/udbyder|aktindsigt)|^[A-Z]+ \/api\/v1\/(people|access-requests|organisation)/,
  secretary: /^\/aktindsigt|^[A-Z]+ \/api\/v1\/access-requests/,
}

const hasIdsInside = ({ path, body }: Shape): boolean =>
  /[0-9a-f]{8}-[0-9a-f]{4}-/.test(`${path.split('?')[1] ?? ''} ${body ?? ''}`)

function shuffled<One>(all: readonly One[], next: () => number): readonly One[] {
  const mixed = [...all]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    const kept = mixed[at] as One
    mixed[at] = mixed[other] as One
    mixed[other] = kept
  }
  return mixed
}
