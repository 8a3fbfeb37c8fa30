import { accessLog as accessLogDa } from '../da/access-log.ts'
import { erasure as erasureDa } from '../da/erasure.ts'
import { handover as handoverDa } from '../da/handover.ts'
import { organisation as organisationDa } from '../da/organisation.ts'
import { people as peopleDa } from '../da/people.ts'
import { rights as rightsDa } from '../da/rights.ts'
import { accessLog as accessLogEn } from '../en/access-log.ts'
import { erasure as erasureEn } from '../en/erasure.ts'
import { handover as handoverEn } from '../en/handover.ts'
import { organisation as organisationEn } from '../en/organisation.ts'
import { people as peopleEn } from '../en/people.ts'
import { rights as rightsEn } from '../en/rights.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about persons, their rights, the organisation and handing over. */
export const peopleRoom = roomOf(
  {
    accessLog: accessLogDa,
    erasure: erasureDa,
    handover: handoverDa,
    organisation: organisationDa,
    people: peopleDa,
    rights: rightsDa,
  },
  {
    accessLog: accessLogEn,
    erasure: erasureEn,
    handover: handoverEn,
    organisation: organisationEn,
    people: peopleEn,
    rights: rightsEn,
  },
)

/** The texts of a page with this room. */
export type PeopleTexts = TextsWith<typeof peopleRoom>
