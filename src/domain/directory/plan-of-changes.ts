import { addDays, type IsoDate } from '../calendar/dates.ts'
import type { PersonAct } from '../access/person-acts.ts'
import type { Edit } from '../chain/edit.ts'
import { type Element, kindNames } from '../chain/element.ts'
import { hangsOn, naming } from '../chain/hangs-on.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { holdersOf, type KnownOrganisation, type OutsideId } from './known-organisation.ts'
import { leftBehind, type Successor } from './left-behind.ts'
import type { OrganisationChange, Ref } from './organisation-change.ts'

/** What is to be written: edits of one change, and people with what is done about them, in this order. */
export type OrganisationPlan = Readonly<{
  edits: readonly Edit[]
  people: readonly Readonly<{ add: PersonId; name: string } | { person: PersonId; act: PersonAct }>[]
  /** Ids of the directory to keep. */
  outside: readonly OutsideId[]
  /** Holdings to keep the directory's id of, when they have been made. */
  holdings: readonly Readonly<{ outside: string; person: PersonId; position: ElementId }>[]
}>

/** Everything to answer for must have somebody who does; these positions would have nobody. */
export type NobodyAnswers = Readonly<{ refused: 'nobody answers'; positions: readonly ElementId[] }>

/** What a person has chosen beside the changes: who answers, and where what named a unit goes. */
export type Choices = Readonly<{
  successors: ReadonlyMap<ElementId, Successor>
  heirs: ReadonlyMap<ElementId, ElementId>
}>

/** Works out what chosen changes come to. An element that several changes are about is written once. */
export function planOfChanges(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
  choices: Choices,
  today: IsoDate,
  newId: () => string,
): OrganisationPlan | NobodyAnswers {
  const alone = leftBehind(changes, known).filter(
    (one) =>
      one.answersFor.length > 0 &&
      !isAnswered(one.why, choices.successors.get(one.position), one.leader !== undefined),
  )
  if (alone.length > 0) return { refused: 'nobody answers', positions: alone.map((one) => one.position) }
  const made = new Map(
    changes.flatMap((one) =>
      one.change === 'new unit' || one.change === 'new position' || one.change === 'new person'
        ? [[`${one.change} ${one.outside}`, newId()] as const]
        : [],
    ),
  )
  return {
    edits: editsOf(changes, known, choices, made),
    people: peopleOf(changes, known, choices, made, today),
    outside: [...made].map(([key, subject]) => {
      const [, kind = '', outside = ''] = /^new (unit|position|person) (.*)$/su.exec(key) ?? []
      return { kind: kind as OutsideId['kind'], outside, subject }
    }),
    holdings: changes.flatMap((one) =>
      one.change === 'takes position'
        ? [
            {
              outside: one.holding,
              person: idOf(made, 'person', one.person),
              position: idOf(made, 'position', one.position),
            },
          ]
        : [],
    ),
  }
}

const isAnswered = (why: 'ends' | 'vacant', successor: Successor | undefined, hasLeader: boolean): boolean =>
  why === 'ends'
    ? successor?.kind === 'position'
    : successor?.kind === 'person' || (successor?.kind === 'leader' && hasLeader)

const idOf = <Id extends string>(
  made: ReadonlyMap<string, string>,
  kind: 'unit' | 'position' | 'person',
  ref: Ref<Id>,
): Id => ('known' in ref ? ref.known : (made.get(`new ${kind} ${ref.outside}`) as Id))

function editsOf(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
  choices: Choices,
  made: ReadonlyMap<string, string>,
): readonly Edit[] {
  const { view } = known
  const created: object[] = []
  const revised = new Map<ElementId, Element>()
  const ended = new Map<ElementId, Element>()
  const draft = (id: ElementId): Element | undefined => revised.get(id) ?? view.element(id)
  const revise = (id: ElementId, fields: object): void => {
    const element = draft(id)
    if (element) revised.set(id, { ...element, ...fields })
  }
  const end = (id: ElementId, heir: ElementId | undefined): void => {
    const element = view.element(id)
    if (!element) return
    ended.set(id, element)
    for (const { element: other, fields } of hangsOn(view, element).namedBy) {
      const now = draft(other.id) ?? other
      // What has been moved meanwhile names something else already.
      const still = fields.filter((field) => namesStill(now, field, id))
      if (heir !== undefined && still.length > 0) revise(other.id, naming(now, still, id, heir))
    }
  }
  for (const one of changes)
    switch (one.change) {
      case 'new unit': {
        const parent = one.parent && idOf(made, 'unit', one.parent)
        created.push({
          edit: 'create element',
          id: made.get(one.key),
          kind: 'unit',
          content: { title: one.title, type: one.type, ...(parent ? { parent } : {}) },
        })
        break
      }
      case 'new position':
        created.push({
          edit: 'create element',
          id: made.get(one.key),
          kind: 'position',
          content: { title: one.title, unit: idOf(made, 'unit', one.unit) },
        })
        break
      case 'rename unit':
        revise(one.unit, { title: one.title })
        break
      case 'rename position':
        revise(one.position, { title: one.title })
        break
      case 'move unit':
        revise(one.unit, { parent: one.to && idOf(made, 'unit', one.to) })
        break
      case 'move position':
        revise(one.position, { unit: idOf(made, 'unit', one.to) })
        break
      default:
    }
  for (const one of changes)
    if (one.change === 'end position') {
      const successor = choices.successors.get(one.position)
      end(one.position, successor?.kind === 'position' ? successor.position : undefined)
    } else if (one.change === 'end unit') end(one.unit, choices.heirs.get(one.unit))
  const order = (element: Element): number => kindNames.indexOf(element.kind)
  return [
    ...created,
    ...[...revised.values()]
      .filter(({ id }) => !ended.has(id))
      .sort((a, b) => order(a) - order(b))
      .map((element) => ({
        edit: 'revise element',
        id: element.id,
        kind: element.kind,
        content: contentOf(element),
        expected: element.version,
      })),
    ...[...ended.values()].map(({ id, version }) => ({ edit: 'end element', id, expected: version })),
  ] as unknown as readonly Edit[]
}

function namesStill(element: Element, field: string, id: ElementId): boolean {
  const value = (element as unknown as Readonly<Record<string, unknown>>)[field]
  return Array.isArray(value) ? value.includes(id) : value === id
}

/** What is stored of an element; a field that says nothing is not there. */
function contentOf(element: Element): object {
  const { id: _id, kind: _kind, version: _version, since: _since, ...content } = element
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
}

function peopleOf(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
  choices: Choices,
  made: ReadonlyMap<string, string>,
  today: IsoDate,
): OrganisationPlan['people'] {
  const adding: OrganisationPlan['people'][number][] = []
  const taking: OrganisationPlan['people'][number][] = []
  const ending: OrganisationPlan['people'][number][] = []
  const yesterday = addDays(today, -1)
  const leave = (person: PersonId, held: string, on: IsoDate) =>
    ending.push({ person, act: { act: 'leave position', held, on } })
  for (const one of changes)
    switch (one.change) {
      case 'new person': {
        const person = made.get(one.key) as PersonId
        adding.push({ add: person, name: one.name })
        if (one.email) taking.push({ person, act: { act: 'email', email: one.email } })
        break
      }
      case 'rename person':
        taking.push({ person: one.person, act: { act: 'rename', name: one.name } })
        break
      case 'new email':
        taking.push({ person: one.person, act: { act: 'email', email: one.email } })
        break
      case 'takes position': {
        const person = idOf(made, 'person', one.person)
        const position = idOf(made, 'position', one.position)
        taking.push({ person, act: { act: 'take position', position, from: one.from, onBehalf: false } })
        const scope = one.leads && idOf(made, 'unit', one.leads)
        if (scope && !leadsAlready(known, person, scope))
          taking.push({ person, act: { act: 'give role', role: 'unit leader', scope, from: one.from } })
        break
      }
      case 'leaves position':
        leave(one.person, one.held, one.on)
        if (one.role)
          ending.push({ person: one.person, act: { act: 'end role', held: one.role, on: one.on } })
        break
      case 'end position':
        for (const { person, held } of holdersOf(known.persons, one.position)) {
          const began = person.positions.find(({ id }) => id === held)?.from ?? yesterday
          if (!changes.some((other) => other.change === 'person stops' && other.person === person.id))
            leave(person.id, held, yesterday < began ? began : yesterday)
        }
        break
      case 'person stops':
        ending.push({ person: one.person, act: { act: 'end', on: one.on } })
        break
      default:
    }
  for (const one of leftBehind(changes, known)) {
    const successor = choices.successors.get(one.position)
    const person =
      successor?.kind === 'person'
        ? successor.person
        : successor?.kind === 'leader' && one.leader
          ? idOf(made, 'person', one.leader.person)
          : undefined
    if (person && one.why === 'vacant')
      taking.push({
        person,
        act: { act: 'take position', position: one.position, from: today, onBehalf: false },
      })
  }
  return [...adding, ...taking, ...ending]
}

const leadsAlready = (known: KnownOrganisation, person: PersonId, unit: ElementId): boolean =>
  known.persons.some(
    (one) =>
      one.id === person &&
      one.roles.some((held) => held.role === 'unit leader' && held.scope === unit && held.to === undefined),
  )
