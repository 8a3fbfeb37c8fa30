import type { Option } from '../../../design/field.tsx'
import type { Actor } from '../../../domain/access/actor.ts'
import type { IsoDate } from '../../../domain/calendar/dates.ts'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import { nameOf } from '../../../domain/chain/name-of.ts'
import { changesOf } from '../../../domain/directory/changes-of.ts'
import { knownOrganisation } from '../../../domain/directory/known-organisation.ts'
import { leftBehind } from '../../../domain/directory/left-behind.ts'
import type { OrganisationChange, Ref } from '../../../domain/directory/organisation-change.ts'
import type { ElementId } from '../../../domain/ids.ts'
import type { Format } from '../../../messages/format.ts'
import type { PeopleTexts } from '../../../messages/rooms/people.ts'
import { currentChain } from '../../../store/chain-cache.ts'
import { outsideIds, readingOf } from '../../../store/directory.ts'
import { personRecords } from '../../../store/person-records.ts'
import type { Tx } from '../../../store/transaction.ts'

/** The groups that changes are shown in, in the order of the page. */
const groups = {
  newUnits: ['new unit'],
  changedUnits: ['rename unit', 'move unit'],
  endedUnits: ['end unit', 'end position'],
  positions: ['new position', 'rename position', 'move position'],
  starting: ['new person', 'takes position'],
  leaving: ['leaves position', 'person stops'],
  corrections: ['rename person', 'new email'],
} as const satisfies Readonly<Record<string, readonly OrganisationChange['change'][]>>
/** The name of a group of changes. */
export type ChangeGroup = keyof typeof groups

const mostTitles = 8

/** All that the preview of a reading shows, in words. */
export async function organisationData(
  tx: Tx,
  actor: Actor,
  id: string,
  { t, format, today }: Readonly<{ t: PeopleTexts; format: Format; today: IsoDate }>,
) {
  const reading = await readingOf(tx, id)
  if (!reading) return undefined
  const view = (await currentChain(tx)).seenBy(actor)
  const persons = await personRecords(tx)
  const known = knownOrganisation(view, persons, await outsideIds(tx))
  const read = changesOf(reading.snapshot, known, today, reading.decided)
  const outsideTitles = new Map(reading.snapshot.units.map((unit) => [unit.id, unit.title]))
  const unitTitle = (ref: Ref<ElementId> | undefined): string =>
    ref === undefined
      ? t.organisation.top
      : 'known' in ref
        ? (view.element(ref.known)?.title ?? '')
        : (outsideTitles.get(ref.outside) ?? '')
  const words = { t, format, unitTitle }
  const people = persons
    .filter((person) => person.lastDay === undefined)
    .map((person) => ({ value: `person:${person.id}`, label: person.name }))
    .sort(byLabel)
  return {
    origin: reading.origin,
    readAt: reading.readAt.toISOString(),
    groups: (Object.keys(groups) as ChangeGroup[]).flatMap((group) => {
      const own = read.changes.filter((one) => (groups[group] as readonly string[]).includes(one.change))
      return own.length === 0
        ? []
        : [
            {
              group,
              lines: own.map((one) => ({ key: one.key, change: one.change, text: sentenceOf(one, words) })),
            },
          ]
    }),
    unclear: read.unclear.map(({ key, kind, title, candidates }) => ({ key, kind, title, candidates })),
    found: read.found.filter((one) => one.kind !== 'holding').length,
    later: read.later,
    passedOver: read.passedOver,
    left: leftBehind(read.changes, known).map((one) => ({
      position: one.position,
      title: positionTitle(view, one.position),
      why: one.why,
      count: one.answersFor.length,
      titles: one.answersFor.slice(0, mostTitles).map(nameOf),
      options: [
        ...(one.why === 'vacant' && one.leader
          ? [{ value: 'leader', label: t.organisation.leaderAnswers(one.leader.name) }]
          : []),
        ...(one.why === 'vacant' ? people : positionOptions(view, one.position)),
      ],
    })),
    heirs: read.changes.flatMap((one) =>
      one.change === 'end unit'
        ? [
            {
              unit: one.unit,
              title: one.title,
              parent: view.elementOf('unit', one.unit)?.parent,
              options: view
                .all('unit')
                .filter(({ id: other }) => other !== one.unit && !isEnding(read.changes, other))
                .map(({ id: other, title }) => ({ value: other, label: title }))
                .sort(byLabel),
            },
          ]
        : [],
    ),
  }
}

const collator = new Intl.Collator('da', { numeric: true })
const byLabel = (a: Option, b: Option): number => collator.compare(a.label, b.label)

const isEnding = (changes: readonly OrganisationChange[], unit: ElementId): boolean =>
  changes.some((one) => one.change === 'end unit' && one.unit === unit)

const positionTitle = (view: ChainView, id: ElementId): string => {
  const position = view.elementOf('position', id)
  const unit = view.elementOf('unit', position?.unit)?.title
  // Most titles say the unit already.
  return [position?.title, position && unit && position.title.includes(unit) ? undefined : unit]
    .filter(Boolean)
    .join(', ')
}

const positionOptions = (view: ChainView, but: ElementId): readonly Option[] =>
  view
    .all('position')
    .filter(({ id }) => id !== but)
    .map(({ id }) => ({ value: `position:${id}`, label: positionTitle(view, id) }))
    .sort(byLabel)

type Words = Readonly<{
  t: PeopleTexts
  format: Format
  unitTitle: (ref: Ref<ElementId> | undefined) => string
}>

/** A change as one reads it. */
function sentenceOf(one: OrganisationChange, { t, format, unitTitle }: Words): string {
  const say = t.organisation.changes
  switch (one.change) {
    case 'new unit':
      return say[one.change](one.title, one.parent && unitTitle(one.parent))
    case 'rename unit':
    case 'rename position':
      return say[one.change](one.was, one.title)
    case 'move unit':
      return say[one.change](one.title, unitTitle(one.to))
    case 'end unit':
    case 'end position':
      return say[one.change](one.title)
    case 'new position':
      return say[one.change](one.title, unitTitle(one.unit))
    case 'move position':
      return say[one.change](one.title, unitTitle(one.to))
    case 'new person':
      return say[one.change](one.name)
    case 'rename person':
      return say[one.change](one.was, one.name)
    case 'new email':
      return say[one.change](one.name, one.email)
    case 'takes position':
      return say[one.change](one.name, one.title, format.date(one.from), one.leads && unitTitle(one.leads))
    case 'leaves position':
      return say[one.change](one.name, one.title, format.date(one.on))
    case 'person stops':
      return say[one.change](one.name, format.date(one.on))
  }
}

/** What the preview of a reading shows. */
export type OrganisationData = NonNullable<Awaited<ReturnType<typeof organisationData>>>
