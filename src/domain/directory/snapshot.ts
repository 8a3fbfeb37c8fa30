import type { IsoDate } from '../calendar/dates.ts'
import type { Content } from '../chain/element.ts'

/** First and last day of something; without them it has always been, or goes on. */
export type Period = Readonly<{ from?: IsoDate | undefined; to?: IsoDate | undefined }>

/** A unit (enhed) as a directory tells it, by the directory's own id. The same id may come several times, each for its days. */
export type DirectoryUnit = Readonly<{
  id: string
  title: string
  type?: Content<'unit'>['type'] | undefined
  parent?: string | undefined
  period: Period
}>

/** A position (stilling) in a unit. A directory knows everybody's; only those that answer for something are taken in. */
export type DirectoryPosition = Readonly<{
  id: string
  title: string
  unit: string
  isLeader: boolean
  period: Period
}>

/** Somebody employed (medarbejder), with the days of the employment. */
export type DirectoryPerson = Readonly<{
  id: string
  name: string
  email?: string | undefined
  period: Period
}>

/** Who holds a position, and when. */
export type DirectoryHolding = Readonly<{ position: string; person: string; period: Period }>

/** An organisation as a directory (katalog) tells it: past, present and what is planned, in no particular order. */
export type DirectorySnapshot = Readonly<{
  units: readonly DirectoryUnit[]
  positions: readonly DirectoryPosition[]
  persons: readonly DirectoryPerson[]
  holdings: readonly DirectoryHolding[]
  /** How many more are employed, whose names have been left out. */
  others?: number
}>

/** A directory that tells nothing. */
export const emptySnapshot: DirectorySnapshot = { units: [], positions: [], persons: [], holdings: [] }

/** True on the days of a period, the first and the last included. */
export const isInForce = ({ from, to }: Period, today: IsoDate): boolean =>
  (from === undefined || from <= today) && (to === undefined || to >= today)

/** What is in force on a day, each id once: of several rows that which began last. What hangs on something that is not in force is not either. */
export function inForceOn(snapshot: DirectorySnapshot, today: IsoDate): DirectorySnapshot {
  const units = onceEach(snapshot.units, today)
  const unitIds = new Set(units.map((unit) => unit.id))
  const positions = onceEach(snapshot.positions, today).filter((position) => unitIds.has(position.unit))
  const positionIds = new Set(positions.map((position) => position.id))
  const persons = onceEach(snapshot.persons, today)
  const personIds = new Set(persons.map((person) => person.id))
  const holdings = onceEach(
    snapshot.holdings.map((holding) => ({ ...holding, id: `${holding.position}|${holding.person}` })),
    today,
  ).filter((holding) => positionIds.has(holding.position) && personIds.has(holding.person))
  return { units, positions, persons, holdings }
}

/**
 * The same without the names of those who neither lead nor sit in a position with one of these titles, nor are known already:
 * a municipality has thousands of employees, and what is not used is not kept.
 */
export function worthKeeping(
  snapshot: DirectorySnapshot,
  isOurTitle: (title: string) => boolean,
  isKnown: (person: string) => boolean,
): DirectorySnapshot {
  const positions = snapshot.positions.filter((one) => one.isLeader || isOurTitle(one.title))
  const kept = new Set(positions.map((one) => one.id))
  const holdings = snapshot.holdings.filter((one) => kept.has(one.position))
  const held = new Set(holdings.map((one) => one.person))
  const persons = snapshot.persons.filter(({ id }) => held.has(id) || isKnown(id))
  const everybody = new Set(snapshot.persons.map(({ id }) => id))
  const others = everybody.size - new Set(persons.map(({ id }) => id)).size
  return { units: snapshot.units, positions, persons, holdings, others: (snapshot.others ?? 0) + others }
}

/** How many rows begin later: they are taken in when their day has come. */
export const beginsLater = (snapshot: DirectorySnapshot, today: IsoDate): number =>
  [...snapshot.units, ...snapshot.positions, ...snapshot.persons, ...snapshot.holdings].filter(
    ({ period }) => period.from !== undefined && period.from > today,
  ).length

function onceEach<Row extends Readonly<{ id: string; period: Period }>>(
  rows: readonly Row[],
  today: IsoDate,
): readonly Row[] {
  const best = new Map<string, Row>()
  for (const row of rows) {
    if (!isInForce(row.period, today)) continue
    const known = best.get(row.id)
    if (!known || orderOf(known) < orderOf(row)) best.set(row.id, row)
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

// Rows that began the same day are told apart by what they say, so that their order in a file never matters.
const orderOf = (row: Readonly<{ period: Period }>): string =>
  `${row.period.from ?? ''} ${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}`
