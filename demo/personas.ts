import type { RoleName } from '../src/domain/access/actor.ts'
import type { BodyName, PositionTitle, UnitName } from './organisation.ts'

/** Somebody that one can be in the demo: a role, with the positions that are theirs and those that they write for. */
export type Persona = Readonly<{
  name: string
  role: RoleName
  body?: BodyName
  unit?: UnitName
  position?: PositionTitle
  writesFor?: readonly PositionTitle[]
}>

/** The strategy consultant, who runs the rounds and writes for those who have no secretary. */
export const coordinator: Persona = {
  name: 'Strategikonsulent, Direktionssekretariatet',
  role: 'coordinator',
}

const leader = (position: PositionTitle, unit: UnitName): Persona => ({
  name: position,
  role: 'unit leader',
  unit,
  position,
})

/** The personas (personaer), in the order that the front page shows them. Persons are known by their title only (R53). */
export const personas: readonly Persona[] = [
  coordinator,
  { name: 'Kommunaldirektør', role: 'director', position: 'Kommunaldirektør' },
  { name: 'Direktør, Velfærd', role: 'director', position: 'Direktør, Velfærd' },
  { name: 'Direktør, Teknik og Kultur', role: 'director', position: 'Direktør, Teknik og Kultur' },
  leader('Centerchef, Ældre og Sundhed', 'Center for Ældre og Sundhed'),
  leader('Centerchef, Skole og Dagtilbud', 'Center for Skole og Dagtilbud'),
  leader('Centerchef, Ejendomme', 'Center for Ejendomme'),
  leader('Økonomichef', 'Center for Økonomi og Styring'),
  leader('Leder, Træning og Rehabilitering', 'Træning og Rehabilitering'),
  leader('Leder, Plejecenter Søbakken', 'Plejecenter Søbakken'),
  leader('Leder, Natur og Klima', 'Natur og Klima'),
  {
    name: 'Sekretær, Ældre og Sundhed',
    role: 'secretary',
    unit: 'Center for Ældre og Sundhed',
    writesFor: [
      'Centerchef, Ældre og Sundhed',
      'Leder, Træning og Rehabilitering',
      'Leder, Plejecenter Søbakken',
      'Leder, Hjemmeplejen',
    ],
  },
  {
    name: 'Sekretær, Børn og Familie',
    role: 'secretary',
    unit: 'Center for Børn og Familie',
    writesFor: ['Centerchef, Børn og Familie', 'Centerchef, Social og Handicap', 'Leder, Familiehuset'],
  },
  {
    name: 'Sekretær, Teknik og Kultur',
    role: 'secretary',
    unit: 'Center for Teknik og Klima',
    writesFor: [
      'Centerchef, Teknik og Klima',
      'Centerchef, Kultur og Fritid',
      'Leder, Vej og Park',
      'Leder, Åstrup Bibliotek',
      'Projektleder, Ejendomme',
    ],
  },
  { name: 'Planchef', role: 'head of planning', position: 'Planchef' },
  { name: 'Medlem af Kommunalbestyrelsen', role: 'council member', body: 'KB' },
  { name: 'Medlem af Social- og Sundhedsudvalget', role: 'committee member', body: 'SS' },
  { name: 'Medarbejderrepræsentant i Hovedudvalget', role: 'employee representative', body: 'HU' },
  { name: 'Revisor', role: 'auditor' },
]
