import { isoDate } from '../calendar/dates.ts'
import { Chain } from '../chain/chain.ts'
import { type Element, type Kind, parseContent } from '../chain/element.ts'
import type { Openness } from '../chain/kinds/fields.ts'
import { emptyDelta } from '../chain/parts.ts'
import type { StandingFinding } from '../diagnosis/answers.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { ChangeNumber, ElementId, MunicipalityId, PersonId } from '../ids.ts'
import { type Actor, type RoleName, roleNames } from './actor.ts'
import { type Action, may, type Subjects } from './may.ts'
import { isOpenTo, sightOf } from './sight.ts'

/** How far a right reaches (rækkevidde): everything; what the unit and those below it answer for; what the position answers for; nothing. */
export type Reach = 'all' | 'below' | 'own' | 'none'

/** What gives rights: a role, a position that one holds, or a position that one may write for (R88). */
export type Source = RoleName | 'position' | 'on behalf'
/** All that gives rights, in the order of a table. */
export const sources: readonly Source[] = [...roleNames, 'position', 'on behalf']

const id = (digit: number): ElementId => `00000000-0000-4000-8000-00000000000${digit}` as ElementId
const [led, below, elsewhere] = [id(1), id(2), id(3)]
const [own, inUnit, others] = [id(4), id(5), id(6)]
const itemIds = [id(7), id(8), id(0)]

const made = (kind: Kind, at: ElementId, content: object): Element => {
  const parsed = parseContent(kind, { title: kind, ...content })
  if (!parsed.ok) throw new Error(`an example of ${kind} is not one`)
  return {
    kind,
    id: at,
    version: 1 as ChangeNumber,
    since: isoDate('2020-01-01'),
    ...parsed.content,
  } as unknown as Element
}

const item = (at: ElementId, responsible: ElementId): Element =>
  made('agreement item', at, { number: '1', type: { kind: 'operating' }, amounts: {}, responsible })

/** What each position answers for. */
const items: ReadonlyMap<ElementId, Element> = new Map(
  [own, inUnit, others].map((responsible, place) => [responsible, item(itemIds[place] ?? own, responsible)]),
)

// A unit that is led, one below it and one beside it; a position that is held or written for, one in the unit below and one beside.
const chain = new Chain(1 as MunicipalityId, 0 as ChangeNumber).forward({
  ...emptyDelta(1 as ChangeNumber),
  elements: [
    made('unit', led, { type: 'centre' }),
    made('unit', below, { type: 'institution', parent: led }),
    made('unit', elsewhere, { type: 'centre' }),
    made('position', own, { unit: elsewhere }),
    made('position', inUnit, { unit: below }),
    made('position', others, { unit: elsewhere }),
    ...items.values(),
  ],
})

function somebody(source: Source): Actor {
  const isRole = source !== 'position' && source !== 'on behalf'
  const role = isRole ? source : 'reader'
  return {
    municipality: 1 as MunicipalityId,
    person: id(9) as unknown as PersonId,
    name: source,
    roles: [role === 'unit leader' ? { role, scope: led } : { role }],
    positions: source === 'position' ? [own] : [],
    mayWriteFor: source === 'on behalf' ? [own] : [],
  }
}

const examples: readonly (readonly [Reach, ElementId])[] = [
  ['all', others],
  ['below', inUnit],
  ['own', own],
]

/** About oneself everybody may; what is asked here is about others. */
const somebodyElse = 'somebody else' as PersonId

/** A finding on its first day. */
const newFinding = (subject: ElementId): StandingFinding => ({
  key: 'example',
  rule: 'status older than the round',
  severity: 'attention',
  subject,
  evidence: [],
  facts: {},
  since: isoDate('2027-02-01'),
  stage: 'with the responsible',
  answers: [],
  dismissal: undefined,
  answerBy: isoDate('2027-02-15'),
})

/** What an action is done to in an example: an item with this responsible, the position itself, somebody else. */
function subjectsIn(view: ChainView, responsible: ElementId): Subjects {
  const element = items.get(responsible)
  const position = view.elementOf('position', responsible)
  if (!element || !position) throw new Error('an example has no position')
  const finding = newFinding(element.id)
  return {
    read: [],
    'know who holds positions': [],
    'read the handover of': [{ view, element: position }],
    'report on': [element],
    follow: [{ view, element }],
    'approve words of': [{ view, element }],
    edit: [element],
    'set the openness of': [element],
    'bring before a body': [element],
    plan: [],
    'run rounds': [],
    'manage people': [],
    'take in the organisation': [],
    'set the directory': [],
    'read the access log': [],
    'collect for access requests': [],
    'set the provider': [],
    'read personal data of': [somebodyElse],
    'erase people': [],
    'have the finding': [{ view, finding }],
    'see the finding': [{ view, finding }],
    'answer the finding': [{ view, finding }, 'comment'],
    'read the answer': [{ view, finding }, { mark: 'internal' }],
    'look back at findings': [],
    'set retention': [],
  }
}

const isGiven = <A extends Action>(actor: Actor, action: A, subjects: Pick<Subjects, A>): boolean =>
  may(actor, action, ...subjects[action])

/** How far a right reaches: found by asking the rules themselves, so that the table can't say anything else than the code. */
export function reachOf(source: Source, action: Action): Reach {
  const actor = somebody(source)
  const view = chain.seenBy(actor)
  const found = examples.find(([, responsible]) => isGiven(actor, action, subjectsIn(view, responsible)))
  return found?.[0] ?? 'none'
}

/** Who may do something, and how far: what gives the right at all. What every reader may is said of the roles alone. */
export const whoMay = (action: Action): readonly Readonly<{ source: Source; reach: Reach }>[] =>
  (reachOf('reader', action) === 'all' ? roleNames : sources)
    .map((source) => ({ source, reach: reachOf(source, action) }))
    .filter(({ reach }) => reach !== 'none')

/** Who sees what is of an openness, and closed to no circle but the standing one: the roles with the sight for it. */
export const whoSees = (openness: Openness): readonly RoleName[] =>
  roleNames.filter((role) => isOpenTo({ openness }, sightOf(somebody(role), [])))
