import { readDate } from '../calendar/read-date.ts'
import type { IsoDate } from '../calendar/dates.ts'
import { leaderId, type ReadDirectory, type ReadingProblem, titleId } from './read-answer.ts'
import type {
  DirectoryHolding,
  DirectoryPerson,
  DirectoryPosition,
  DirectoryUnit,
  Period,
} from './snapshot.ts'
import { unitTypeBy } from './unit-type.ts'

/** A table out of a file: its rows as cells, each with the line that it stands on. */
export type FileTable = Readonly<{
  name: string
  rows: readonly Readonly<{ line: number; cells: readonly string[] }>[]
}>

/** What a column holds, by the headings that systems use for it. */
const headings = {
  unitId: ['enhedsid', 'enheds id', 'enhedsnummer', 'enhedsnr', 'enhedskode', 'enhed uuid', 'afdelingsid'],
  unit: ['enhed', 'enhedsnavn', 'enhedens navn', 'afdeling', 'afdelingsnavn'],
  unitType: ['enhedstype', 'type'],
  parent: [
    'overordnet',
    'overordnet enhed',
    'overenhed',
    'overordnet id',
    'overordnet enhedsid',
    'hører under',
  ],
  personId: [
    'medarbejderid',
    'medarbejdernummer',
    'medarbejdernr',
    'tjenestenummer',
    'bruger id',
    'brugerid',
    'bruger',
    'person id',
  ],
  person: ['navn', 'medarbejder', 'medarbejdernavn', 'person', 'fulde navn'],
  email: ['e-mail', 'email', 'mail', 'e-mailadresse', 'mailadresse'],
  title: ['stilling', 'stillingsbetegnelse', 'titel', 'funktion'],
  positionId: ['stillingsid', 'stillingsnummer', 'stilling id'],
  leads: ['leder', 'er leder', 'leder af enheden', 'lederniveau'],
  firstDay: ['fra', 'gyldig fra', 'startdato', 'ansat fra', 'gælder fra', 'fra dato', 'ansættelsesdato'],
  lastDay: [
    'til',
    'til og med',
    'gyldig til',
    'slutdato',
    'ansat til',
    'gælder til',
    'fratrædelsesdato',
    'fratrådt',
  ],
} as const
type Column = keyof typeof headings

const plain = (heading: string): string =>
  heading
    .toLocaleLowerCase('da')
    .replace(/[_\s]+/g, ' ')
    .trim()

/** Which column a heading stands for. */
const columnOf = (heading: string): Column | undefined =>
  (Object.keys(headings) as Column[]).find((column) =>
    (headings[column] as readonly string[]).includes(plain(heading)),
  )

/** True for a first row that has headings of ours, for those who split text into cells. */
export const isDirectoryHeading = (cells: readonly string[]): boolean =>
  cells.filter((cell) => columnOf(cell) !== undefined).length >= 2

type Row = Readonly<{ line: number; cell: (column: Column) => string; has: (column: Column) => boolean }>

/**
 * Reads files with Danish headings, in any order of columns: units and employees in a file each, or all in one. A row about a
 * unit has its name and no person; a row about a person has a name, and where and as what.
 */
export function readFiles(files: readonly FileTable[]): ReadDirectory {
  const rows: DatedRow[] = []
  for (const file of files) {
    const read = rowsOf(file)
    if ('problem' in read) return { ok: false, ...read }
    for (const row of read.rows) {
      const period = periodOf(row)
      if ('value' in period)
        return { ok: false, problem: 'bad date', file: file.name, line: row.line, value: period.value }
      rows.push({ ...row, period })
    }
  }
  const units = rows.flatMap(unitOf)
  if (units.length === 0) return { ok: false, problem: 'no units' }
  const known = byEither(units)
  const idOf = (word: string): string => known.get(word) ?? known.get(plain(word)) ?? word
  const held = rows.flatMap((row) => heldOf(row, idOf))
  return {
    ok: true,
    snapshot: {
      units: units.map((unit) => ({ ...unit, parent: unit.parent && idOf(unit.parent) })),
      positions: held.flatMap(({ position }) => position ?? []),
      persons: held.map(({ person }) => person),
      holdings: held.flatMap(({ holding }) => holding ?? []),
    },
  }
}

type DatedRow = Row & Readonly<{ period: Period }>

function unitOf({ cell, has, period }: DatedRow): readonly DirectoryUnit[] {
  const title = cell('unit')
  if (title === '' || has('person')) return []
  return [
    {
      id: cell('unitId') || title,
      title,
      type: unitTypeBy(cell('unitType'), title),
      parent: cell('parent') || undefined,
      period,
    },
  ]
}

type Held = Readonly<{
  person: DirectoryPerson
  position?: DirectoryPosition
  holding?: DirectoryHolding
}>

function heldOf({ cell, period }: DatedRow, idOf: (word: string) => string): readonly Held[] {
  const name = cell('person')
  if (name === '') return []
  const id = cell('personId') || cell('email') || name
  const person = { id, name, email: cell('email') || undefined, period }
  const isLeader = /^(?:ja|j|x|1|true|leder)$/iu.test(cell('leads'))
  const title = cell('title') || (isLeader ? 'Leder' : '')
  const unit = idOf(cell('unitId') || cell('unit'))
  if (unit === '' || title === '') return [{ person }]
  const position = cell('positionId') || (isLeader ? leaderId(unit) : titleId(unit, title))
  return [
    {
      person,
      position: { id: position, title, unit, isLeader, period },
      holding: { position, person: id, period },
    },
  ]
}

/** What a unit is called and its id, each leading to the id: people write either. A name that several have leads nowhere. */
function byEither(units: readonly DirectoryUnit[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const ids = new Map<string, Set<string>>()
  for (const { id, title } of units) ids.set(plain(title), (ids.get(plain(title)) ?? new Set()).add(id))
  for (const [title, of] of ids) if (of.size === 1) found.set(title, [...of][0] ?? title)
  for (const { id } of units) found.set(id, id)
  return found
}

function rowsOf(file: FileTable): Readonly<{ rows: readonly Row[] }> | ReadingProblem {
  const [head, ...rest] = file.rows
  if (!head || !isDirectoryHeading(head.cells)) return { problem: 'unknown file', file: file.name }
  if (rest.length === 0) return { problem: 'no rows', file: file.name }
  const columns = head.cells.map(columnOf)
  const placeOf = (column: Column): number => columns.indexOf(column)
  if (placeOf('unit') < 0 && placeOf('unitId') < 0)
    return { problem: 'missing column', file: file.name, column: 'Enhed' }
  return {
    rows: rest.map(({ line, cells }) => {
      const cell = (column: Column): string => cells[placeOf(column)]?.trim() ?? ''
      return { line, cell, has: (column) => cell(column) !== '' }
    }),
  }
}

function periodOf(row: Row): Period | Readonly<{ value: string }> {
  const from = dateOf(row.cell('firstDay'))
  const to = dateOf(row.cell('lastDay'))
  if (from === 'bad') return { value: row.cell('firstDay') }
  if (to === 'bad') return { value: row.cell('lastDay') }
  return { from, to }
}

const dateOf = (text: string): IsoDate | undefined | 'bad' =>
  text === '' ? undefined : (readDate(text) ?? 'bad')
