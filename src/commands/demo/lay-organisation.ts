import { bodies, type BodyName, type PositionTitle, positions, units } from '../../../demo/organisation.ts'
import { type Persona, personas } from '../../../demo/personas.ts'
import type { ElementId, PersonId } from '../../domain/ids.ts'
import { addPerson } from '../../store/people.ts'
import type { Tx } from '../../store/transaction.ts'
import type { DemoHistory } from './demo-history.ts'

const personName = (persona: Persona): string => `person ${persona.name}`
const positionName = (title: PositionTitle): string => `position ${title}`

/** The id of a person of the demo. */
export const personId = (history: DemoHistory, persona: Persona): PersonId =>
  history.id<PersonId>(personName(persona))
/** The id of a position. */
export const positionId = (history: DemoHistory, title: PositionTitle): ElementId =>
  history.known(positionName(title))
/** The id of a body by its short name. */
export const bodyId = (history: DemoHistory, name: BodyName): ElementId => history.known(bodies[name].title)

/** Lays bodies, units and positions. */
export function layOrganisation(history: DemoHistory): void {
  const occasion = { on: history.date('-4-01-02'), reason: 'Organisationen oprettet' }
  for (const [short, body] of Object.entries(bodies))
    history.element(occasion, 'body', body.title, { short, ...body })
  for (const [title, unit] of Object.entries(units))
    history.element(occasion, 'unit', title, {
      title,
      type: unit.type,
      ...('parent' in unit ? { parent: history.known(unit.parent) } : {}),
    })
  for (const [title, unit] of Object.entries(positions))
    history.element(occasion, 'position', `position ${title}`, { title, unit: history.known(unit) })
}

/** Adds the personas with the roles and positions that they hold, after the organisation has been laid. */
export async function layPeople(tx: Tx, history: DemoHistory): Promise<void> {
  for (const persona of personas) {
    const scope = persona.body ? bodyId(history, persona.body) : persona.unit && history.known(persona.unit)
    await addPerson(tx, {
      id: personId(history, persona),
      name: persona.name,
      roles: [{ role: persona.role, ...(scope ? { scope } : {}) }],
      positions: persona.position ? [positionId(history, persona.position)] : [],
      mayWriteFor: (persona.writesFor ?? []).map((title) => positionId(history, title)),
      from: history.date('-4-01-02'),
    })
  }
}
