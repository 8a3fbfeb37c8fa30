import type { Actor } from '../../domain/access/actor.ts'
import type { Circle } from '../../domain/access/circle.ts'
import { may } from '../../domain/access/may.ts'
import { roleNames, type RoleName } from '../../domain/access/actor.ts'
import { agreementAbove, secrecyOf, type WhySeen, whySeen } from '../../domain/access/why-seen.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { ElementId } from '../../domain/ids.ts'
import { elementHistory } from '../../request/element-history.ts'
import { actorsOn } from '../../store/people.ts'
import type { Tx } from '../../store/transaction.ts'
import { hasOpenness } from './change-openness.ts'

const opennessFields = new Set(['openness', 'circle', 'titleIsHarmless', 'published'])

/** Who can see an element and why (hvem kan se det), what they may do with it, and how that came to be. */
export async function accessData(tx: Tx, view: ChainView, actor: Actor, element: Element, today: IsoDate) {
  const circles = view.all('circle')
  const things = secrecyOf(view, element)
  const agreement = agreementAbove(view, element)
  const closed = things.find((one) => one.openness === 'closed')
  const circle = circles.find((one) => one.id === closed?.circle)
  const history = await elementHistory(tx, view, actor, element.id, today)
  return {
    element: { id: element.id, kind: element.kind, version: element.version },
    name: nameOf(element),
    openness: 'openness' in element ? element.openness : undefined,
    own: hasOpenness(element)
      ? {
          openness: element.openness,
          circle: element.circle,
          titleIsHarmless: element.kind !== 'agreement' && element.titleIsHarmless === true,
          published: element.kind === 'agreement' ? element.published : undefined,
        }
      : undefined,
    /** The agreement closes it too, whatever it says itself. */
    closedBy: agreement?.openness === 'closed' ? { id: agreement.id, title: agreement.title } : undefined,
    isClosed: closed !== undefined,
    circle: circle && inWords(view, circle),
    circles: circles.map(({ id, title }) => ({ value: id, label: title })),
    roles: roleNames.map((role) => ({ role, ...whySeen(asRole(actor, role), things, []) })),
    people: may(actor, 'know who holds positions')
      ? await peopleWho(tx, view, element, things, circles, today)
      : undefined,
    mayChange: hasOpenness(element) && may(actor, 'set the openness of', element),
    decisions: element.kind === 'agreement' ? decisionsIn(view) : [],
    history: history
      .map((change) => ({
        ...change,
        links: [],
        fields: change.fields.filter(({ field }) => opennessFields.has(field)),
      }))
      .filter((change) => change.fields.length > 0),
  }
}

/** Somebody who holds one role alone: for saying what a role gives. */
const asRole = (actor: Actor, role: RoleName): Actor => ({
  ...actor,
  roles: [{ role }],
  positions: [],
  mayWriteFor: [],
})

/** A circle by the names of what is in it. */
const inWords = (view: ChainView, circle: Circle) => ({
  id: circle.id,
  title: circle.title,
  roles: circle.roles,
  others: [...circle.bodies, ...circle.positions].flatMap((id) => view.element(id)?.title ?? []),
})

async function peopleWho(
  tx: Tx,
  view: ChainView,
  element: Element,
  things: ReturnType<typeof secrecyOf>,
  circles: readonly Circle[],
  today: IsoDate,
) {
  const all = (await actorsOn(tx, today)).map((person) => ({
    person: person.person,
    name: person.name,
    roles: person.roles.map(({ role }) => role),
    ...shownWhy(view, whySeen(person, things, circles)),
    may: {
      report: isReported(element) && may(person, 'report on', element),
      edit: may(person, 'edit', element),
      approve: isReported(element) && may(person, 'approve words of', { view, element }),
    },
  }))
  return { who: all.filter((one) => one.sees), others: all.filter((one) => !one.sees) }
}

/** True for what statuses are given about. */
const isReported = ({ kind }: Element): boolean =>
  kind === 'agreement item' || kind === 'theme' || kind === 'project'

/** The reason with the position or the body by its title. */
const shownWhy = (view: ChainView, why: WhySeen) =>
  why.why === 'circle'
    ? {
        sees: true,
        why: why.why,
        role: why.membership.by === 'role' ? why.membership.role : undefined,
        by: why.membership.by === 'role' ? undefined : titleOf(view, why.membership),
      }
    : { ...why, role: 'role' in why ? why.role : undefined, by: undefined }

const titleOf = (
  view: ChainView,
  membership: Readonly<{ by: 'body'; body: ElementId } | { by: 'position'; position: ElementId }>,
): string => view.element(membership.by === 'body' ? membership.body : membership.position)?.title ?? ''

/** The latest decisions that a publication may rest on. */
const decisionsIn = (view: ChainView) =>
  [...view.parts.decisions.values()]
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, 30)
    .map(({ id, on, body, caseTitle, text }) => ({
      id,
      on,
      label: [view.element(body)?.title, caseTitle ?? text.slice(0, 60)].filter(Boolean).join(': '),
    }))
