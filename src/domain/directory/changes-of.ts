import { addDays, type IsoDate } from '../calendar/dates.ts'
import type { ElementOf } from '../chain/element.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { holdersOf, type KnownOrganisation, type OutsideId, subjectsOf } from './known-organisation.ts'
import type { OrganisationChange, Ref } from './organisation-change.ts'
import { leaderId } from './read-answer.ts'
import { type Decided, recognise, type Recognised, startsWith, type Unclear } from './recognise.ts'
import { beginsLater, type DirectorySnapshot, type DirectoryPosition, inForceOn } from './snapshot.ts'

/** What a directory would change, what a person must say first, and what it says that is not taken in. */
export type OrganisationChanges = Readonly<{
  changes: readonly OrganisationChange[]
  unclear: readonly Unclear[]
  /** Known again without any change: the directory's ids are kept. */
  found: readonly OutsideId[]
  /** Rows that begin after today. */
  later: number
  /** People whose positions answer for nothing here. */
  passedOver: number
}>

type Reading = Readonly<{
  known: KnownOrganisation
  recognised: Recognised
  /** What is in force today. */
  now: DirectorySnapshot
  whole: DirectorySnapshot
  today: IsoDate
  /** Positions that are taken in: those that lead, and those that we have. */
  taken: readonly DirectoryPosition[]
}>

/**
 * Holds a directory against the organisation as we have it on a day. Only what came from the directory is ended when it is no
 * longer there; what people have made here themselves is left alone.
 */
export function changesOf(
  snapshot: DirectorySnapshot,
  known: KnownOrganisation,
  today: IsoDate,
  decided: Decided = new Map(),
): OrganisationChanges {
  const inForce = inForceOn(snapshot, today)
  const held = new Set(inForce.positions.filter((one) => one.isLeader).map((one) => one.id))
  const first = recognise(withPersonsOf(inForce, held), known, decided)
  for (const id of first.positions.keys()) held.add(id)
  const now = withPersonsOf(inForce, held)
  const recognised = recognise(now, known, decided)
  const isUnclear = new Set(recognised.unclear.map((one) => one.key))
  const taken = now.positions.filter((one) => held.has(one.id) && !isUnclear.has(`position:${one.id}`))
  const vacant = vacantPositions(now, known, recognised)
  const reading: Reading = { known, recognised, now, whole: snapshot, today, taken: [...taken, ...vacant] }
  const changes = [...unitChanges(reading), ...positionChanges(reading), ...personChanges(reading)]
  return {
    changes: changes.filter((one) => !waitsForAnswer(one, isUnclear)),
    unclear: recognised.unclear,
    found: [...recognised.found, ...foundHoldings(reading)],
    later: beginsLater(snapshot, today),
    passedOver: (snapshot.others ?? 0) + inForce.persons.length - now.persons.length,
  }
}

/** Positions that came from the directory and that nobody holds there now: a position ends with its unit, until then it is vacant. */
function vacantPositions(
  now: DirectorySnapshot,
  known: KnownOrganisation,
  recognised: Recognised,
): readonly DirectoryPosition[] {
  const listed = new Set(recognised.positions.values())
  const outsideOf = new Map([...recognised.units].map(([outside, id]) => [id, outside]))
  return [...subjectsOf(known, 'position')].flatMap(([outside, id]) => {
    const ours = known.view.elementOf('position', id as ElementId)
    const unit = ours?.unit === undefined ? undefined : outsideOf.get(ours.unit)
    if (!ours || unit === undefined || listed.has(ours.id)) return []
    if (now.positions.some((one) => one.id === outside)) return []
    return [{ id: outside, title: ours.title, unit, isLeader: outside === leaderId(unit), period: {} }]
  })
}

/** Those who hold what the directory says they hold: known again, so that it can be ended when the directory ends it. */
const foundHoldings = ({ known, recognised, now }: Reading): readonly OutsideId[] =>
  now.holdings.flatMap((holding) => {
    const position = recognised.positions.get(holding.position)
    const person = recognised.persons.get(holding.person)
    if (position === undefined || person === undefined) return []
    const outside = `${holding.position}|${holding.person}`
    return holdersOf(known.persons, position)
      .filter((one) => one.person.id === person)
      .filter(
        ({ held }) =>
          !known.outside.some(
            (one) => one.kind === 'holding' && one.outside === outside && one.subject === held,
          ),
      )
      .map(({ held }) => ({ kind: 'holding', outside, subject: held }) as const)
  })

/** A directory without those whose positions are not taken in: a municipality has thousands of employees. */
function withPersonsOf(snapshot: DirectorySnapshot, positions: ReadonlySet<string>): DirectorySnapshot {
  const holdings = snapshot.holdings.filter((one) => positions.has(one.position))
  const held = new Set(holdings.map((one) => one.person))
  return { ...snapshot, holdings, persons: snapshot.persons.filter((person) => held.has(person.id)) }
}

const newKey = (kind: 'unit' | 'position' | 'person', outside: string): string => `new ${kind} ${outside}`

/** True for a change about something that nobody has said yet what it is. */
const waitsForAnswer = (change: OrganisationChange, unclear: ReadonlySet<string>): boolean =>
  [change.key, ...change.needs].some((key) => {
    const match = /^new (unit|position|person) (.*)$/su.exec(key)
    return match !== null && unclear.has(`${match[1]}:${match[2]}`)
  })

function refOf<Id>(
  found: ReadonlyMap<string, Id>,
  kind: 'unit' | 'position' | 'person',
  outside: string,
): Readonly<{ ref: Ref<Id>; needs: readonly string[] }> {
  const id = found.get(outside)
  return id === undefined
    ? { ref: { outside }, needs: [newKey(kind, outside)] }
    : { ref: { known: id }, needs: [] }
}

function unitChanges(reading: Reading): readonly OrganisationChange[] {
  const { known, recognised, now } = reading
  const { view } = known
  const ids = new Set(now.units.map((unit) => unit.id))
  const changes = now.units.flatMap((unit): readonly OrganisationChange[] => {
    // What lies under something that the directory does not have lies at the top.
    const above = unit.parent !== undefined && ids.has(unit.parent) ? unit.parent : undefined
    const parent = above === undefined ? undefined : refOf(recognised.units, 'unit', above)
    const ours = view.elementOf('unit', recognised.units.get(unit.id))
    if (!ours)
      return [
        {
          key: newKey('unit', unit.id),
          needs: parent?.needs ?? [],
          change: 'new unit',
          outside: unit.id,
          title: unit.title,
          type: unit.type ?? 'institution',
          parent: parent?.ref,
        },
      ]
    const { id, title } = ours
    const isMoved = parent
      ? !('known' in parent.ref) || parent.ref.known !== ours.parent
      : ours.parent !== undefined && isFromDirectory(known, ours.parent)
    return [
      ...(title === unit.title || ours.short === unit.title
        ? []
        : [
            {
              key: `rename unit ${id}`,
              needs: [],
              change: 'rename unit',
              unit: id,
              was: title,
              title: unit.title,
            } as const,
          ]),
      ...(isMoved
        ? [
            {
              key: `move unit ${id}`,
              needs: parent?.needs ?? [],
              change: 'move unit',
              unit: id,
              title,
              from: ours.parent,
              to: parent?.ref,
            } as const,
          ]
        : []),
    ]
  })
  const ended = endedUnits(reading).map(
    ({ id, title }) => ({ key: `end unit ${id}`, needs: [], change: 'end unit', unit: id, title }) as const,
  )
  return [...changes, ...ended]
}

/** Units that came from the directory and are no longer in it. */
function endedUnits({ known, recognised }: Reading): readonly ElementOf<'unit'>[] {
  const still = new Set(recognised.units.values())
  return [...new Set(subjectsOf(known, 'unit').values())].flatMap((id) => {
    const unit = known.view.elementOf('unit', id as ElementId)
    return unit && !still.has(unit.id) ? [unit] : []
  })
}

const isFromDirectory = (known: KnownOrganisation, unit: ElementId): boolean =>
  known.outside.some((one) => one.kind === 'unit' && one.subject === unit)

function positionChanges(reading: Reading): readonly OrganisationChange[] {
  const { known, recognised, taken } = reading
  const { view } = known
  const kept = subjectsOf(known, 'position') as unknown as ReadonlyMap<string, ElementId>
  const changes = taken.flatMap((position): readonly OrganisationChange[] => {
    const unit = refOf(recognised.units, 'unit', position.unit)
    const ours = view.elementOf('position', recognised.positions.get(position.id) ?? kept.get(position.id))
    const { title } = position
    if (!ours)
      return [
        {
          key: newKey('position', position.id),
          needs: unit.needs,
          change: 'new position',
          outside: position.id,
          title,
          unit: unit.ref,
        },
      ]
    const { id } = ours
    return [
      ...(startsWith(ours.title, title)
        ? []
        : [
            {
              key: `rename position ${id}`,
              needs: [],
              change: 'rename position',
              position: id,
              was: ours.title,
              title,
            } as const,
          ]),
      ...('known' in unit.ref && unit.ref.known === ours.unit
        ? []
        : [
            {
              key: `move position ${id}`,
              needs: unit.needs,
              change: 'move position',
              position: id,
              title: ours.title,
              to: unit.ref,
            } as const,
          ]),
    ]
  })
  const ending = new Set(endedUnits(reading).map((unit) => unit.id))
  const ended = [...new Set(subjectsOf(known, 'position').values())].flatMap((id) => {
    const ours = view.elementOf('position', id as ElementId)
    return ours?.unit !== undefined && ending.has(ours.unit)
      ? [
          {
            key: `end position ${ours.id}`,
            needs: [`end unit ${ours.unit}`],
            change: 'end position',
            position: ours.id,
            title: ours.title,
          } as const,
        ]
      : []
  })
  return [...changes, ...ended]
}

function personChanges(reading: Reading): readonly OrganisationChange[] {
  const { known, recognised, now } = reading
  const about = now.persons.flatMap((person): readonly OrganisationChange[] => {
    const ours = known.persons.find((one) => one.id === recognised.persons.get(person.id))
    if (!ours)
      return [
        {
          key: newKey('person', person.id),
          needs: [],
          change: 'new person',
          outside: person.id,
          name: person.name,
          email: person.email,
        },
      ]
    const { id } = ours
    const { name, email } = person
    return [
      ...(ours.name === name || name === ''
        ? []
        : [
            {
              key: `rename person ${id}`,
              needs: [],
              change: 'rename person',
              person: id,
              was: ours.name,
              name,
            } as const,
          ]),
      ...(email === undefined || ours.email?.toLowerCase() === email.toLowerCase()
        ? []
        : [
            {
              key: `email ${id}`,
              needs: [],
              change: 'new email',
              person: id,
              name: ours.name,
              email,
            } as const,
          ]),
    ]
  })
  const stopping = stops(reading)
  const isStopping = new Set(stopping.map((one) => one.change === 'person stops' && one.person))
  return [
    ...about,
    ...holdingChanges(reading).filter((one) => !('held' in one && isStopping.has(one.person))),
    ...stopping,
  ]
}

/** Somebody whose employment the directory says is over. One who is merely not there has not stopped: a file may hold leaders alone. */
function stops({ known, whole, today }: Reading): readonly OrganisationChange[] {
  const here = subjectsOf(known, 'person')
  const lastDays = new Map<string, IsoDate | 'here'>()
  for (const { id, period } of whole.persons) {
    const before = lastDays.get(id)
    const to = period.to !== undefined && period.to < today ? period.to : 'here'
    lastDays.set(
      id,
      before === 'here' || (before !== undefined && before > to && to !== 'here') ? before : to,
    )
  }
  return [...here].flatMap(([outside, id]) => {
    const on = lastDays.get(outside)
    const person = known.persons.find((one) => one.id === id)
    return person && on !== undefined && on !== 'here'
      ? [
          {
            key: `stops ${id}`,
            needs: [],
            change: 'person stops',
            person: person.id,
            name: person.name,
            on,
          } as const,
        ]
      : []
  })
}

function holdingChanges(reading: Reading): readonly OrganisationChange[] {
  const { known, recognised, now, taken, today } = reading
  const fromDirectory = new Set(
    known.outside.filter((one) => one.kind === 'holding').map((one) => one.subject),
  )
  const kept = subjectsOf(known, 'position') as unknown as ReadonlyMap<string, ElementId>
  const names = new Map(now.persons.map((person) => [person.id, person.name]))
  return taken.flatMap((position): readonly OrganisationChange[] => {
    const at = refOf(recognised.positions, 'position', position.id)
    const ours = recognised.positions.get(position.id) ?? kept.get(position.id)
    const standing = ours === undefined ? [] : holdersOf(known.persons, ours)
    const holding = now.holdings.filter((one) => one.position === position.id)
    const who = new Set<PersonId | undefined>(holding.map((one) => recognised.persons.get(one.person)))
    const coming = holding.flatMap((one): readonly OrganisationChange[] => {
      const person = refOf(recognised.persons, 'person', one.person)
      if (
        'known' in person.ref &&
        standing.some((other) => 'known' in person.ref && other.person.id === person.ref.known)
      )
        return []
      const unit = refOf(recognised.units, 'unit', position.unit)
      return [
        {
          key: `takes ${position.id} ${one.person}`,
          needs: [...at.needs, ...person.needs],
          change: 'takes position',
          person: person.ref,
          name: names.get(one.person) ?? '',
          position: at.ref,
          title: position.title,
          holding: `${position.id}|${one.person}`,
          from: one.period.from ?? today,
          leads: position.isLeader ? unit.ref : undefined,
        },
      ]
    })
    const going = standing
      .filter(({ person, held }) => !who.has(person.id) && (coming.length > 0 || fromDirectory.has(held)))
      .map(({ person, held }) => leaving(reading, position, { person, held, position: ours as ElementId }))
    return [...coming, ...going]
  })
}

function leaving(
  { known, recognised, whole, today }: Reading,
  position: DirectoryPosition,
  {
    person,
    held,
    position: ours,
  }: Readonly<{ person: KnownOrganisation['persons'][number]; held: string; position: ElementId }>,
): OrganisationChange {
  const yesterday = addDays(today, -1)
  const outside = known.outside.find((one) => one.kind === 'holding' && one.subject === held)?.outside
  const last = whole.holdings
    .filter(
      (one) =>
        `${one.position}|${one.person}` === outside && one.period.to !== undefined && one.period.to < today,
    )
    .map((one) => one.period.to as IsoDate)
    .sort()
    .at(-1)
  const began = person.positions.find((one) => one.id === held)?.from ?? yesterday
  const on = last ?? yesterday
  const unit = recognised.units.get(position.unit)
  return {
    key: `leaves ${held}`,
    needs: [],
    change: 'leaves position',
    person: person.id,
    name: person.name,
    position: ours,
    title: known.view.elementOf('position', ours)?.title ?? position.title,
    held,
    on: on < began ? began : on,
    role: person.roles.find(
      (role) =>
        role.role === 'unit leader' && role.scope === unit && role.to === undefined && unit !== undefined,
    )?.id,
  }
}
