import { personas } from '../../demo/personas.ts'
import { positions, type PositionTitle, units } from '../../demo/organisation.ts'

/** The organisation of the demo as its directory has it: a file of units, and one of people with their positions. */
export type DemoDirectory = Readonly<{ units: string; people: string }>

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(';')}\r\n`).join('')

const unitRows = Object.entries(units).map(([name, unit], index) => ({
  id: `E${index + 1}`,
  name,
  parent: 'parent' in unit ? unit.parent : '',
}))
const idOf = (name: string): string => unitRows.find((row) => row.name === name)?.id ?? ''
const holders = personas.flatMap(({ name, role, position }) =>
  position ? [{ name, position, leads: role === 'unit leader' ? 'ja' : '' }] : [],
)

const files = (
  of: readonly Readonly<{ id: string; name: string; parent: string }>[],
  people: readonly Readonly<{ name: string; position: PositionTitle; leads: string; unit: string }>[],
): DemoDirectory => ({
  units: csv([
    ['Enhedsid', 'Enhed', 'Overordnet'],
    ...of.map(({ id, name, parent }) => [id, name, idOf(parent)]),
  ]),
  people: csv([
    ['Navn', 'Enhedsid', 'Stilling', 'Leder'],
    ...people.map(({ name, position, leads, unit }) => [name, idOf(unit), position, leads]),
  ]),
})
const placed = holders.map((one) => ({ ...one, unit: positions[one.position] as string }))

/** As the demo is. */
export const directoryNow = files(unitRows, placed)

/**
 * Half a year later: a leader has left and nobody has come, another has been followed by somebody new, an institution has got
 * another name, one is closed, and one is new.
 */
export const directoryLater = files(
  [
    ...unitRows
      .filter(({ name }) => name !== 'Børnehuset Nørremarken')
      .map((row) => (row.name === 'Åstrup Skole' ? { ...row, name: 'Åstrup Skole og Fritid' } : row)),
    { id: 'E90', name: 'Børnehuset Engen', parent: 'Center for Skole og Dagtilbud' },
  ],
  placed
    .filter(({ position }) => position !== 'Leder, Træning og Rehabilitering')
    .map((one) =>
      one.position === 'Leder, Plejecenter Søbakken' ? { ...one, name: 'Kim Prøve Larsen' } : one,
    ),
)
