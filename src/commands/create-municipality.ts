import { linkLives } from '../domain/access/one-time-link.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import { terminal } from '../messages/da/terminal.ts'
import { linkPath } from '../request/link-path.ts'
import { addMunicipality, type MunicipalitySummary } from '../store/municipalities.ts'
import { makeLink } from '../store/one-time-links.ts'
import { addPerson } from '../store/people.ts'
import type { OpenInstallation } from './installation.ts'

/** The link of the first administrator of a new municipality: where it leads, and its last day. */
export type FirstLink = Readonly<{ path: string; endsOn: IsoDate }>

/** Adds an empty municipality with the one who looks after it, who comes in by the link that is given; nothing when its code is taken. */
export const createMunicipality = (
  { owner }: OpenInstallation,
  municipality: MunicipalitySummary,
): Promise<FirstLink | undefined> =>
  addMunicipality(owner, municipality, async (tx) => {
    const person = await addPerson(tx, {
      name: terminal.firstAdministrator,
      roles: [{ role: 'coordinator' }, { role: 'administrator' }],
      from: copenhagenDate(tx.at),
    })
    const purpose = 'first administrator'
    const endsAt = new Date(tx.at.getTime() + linkLives[purpose])
    const word = await makeLink(tx, { person, purpose, endsAt })
    return { path: linkPath(tx.municipality, word), endsOn: copenhagenDate(endsAt) }
  })

/** Adds an empty demo municipality beside the laid one, with a persona who coordinates it. */
export const createEmptyDemo = (
  { owner }: OpenInstallation,
  municipality: MunicipalitySummary,
): Promise<unknown> =>
  addMunicipality(owner, municipality, (tx) =>
    addPerson(tx, {
      name: terminal.firstCoordinator,
      roles: [{ role: 'coordinator' }],
      from: copenhagenDate(tx.at),
    }),
  )
