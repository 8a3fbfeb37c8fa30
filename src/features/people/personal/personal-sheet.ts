import type { PersonRecord } from '../../../domain/access/person-acts.ts'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import { type Format, formatOf } from '../../../messages/format.ts'
import { inRoom } from '../../../messages/room.ts'
import { peopleRoom, type PeopleTexts } from '../../../messages/rooms/people.ts'
import { serverTexts } from '../../../messages/server-texts.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { personRecords } from '../../../store/person-records.ts'
import type { Tx } from '../../../store/transaction.ts'
import { accessSections } from './access-sections.ts'
import { identitySections } from './identity-sections.ts'
import { writtenSections } from './written-sections.ts'

/** One thing that is kept: when, what, and what more there is to say; with the page it stands on where it has one. */
export type PersonalLine = Readonly<{ when?: string; text: string; more?: string; to?: string }>

/** One sort of what is kept (afsnit): what for, and for how long; single facts, and things in a row, the newest first. */
export type PersonalSection = Readonly<{
  id: string
  title: string
  note: string
  facts: readonly Readonly<{ label: string; text: string }>[]
  lines: readonly PersonalLine[]
}>

/** All that is kept about a person (oplysninger om en person), in words. */
export type PersonalSheet = Readonly<{
  id: string
  name: string
  title: string
  lead: string
  madeOn: string
  sections: readonly PersonalSection[]
}>

/** What gathering takes: who reads, what they see, and in which language. */
export type Gathering = Readonly<{
  tx: Tx
  view: ChainView
  asking: ActorAsking
  person: PersonRecord
  words: ReturnType<typeof serverTexts>['personal']
  texts: PeopleTexts
  format: Format
}>

/**
 * All that is kept about a person, as the one who asks may see it: what is closed to the reader is neither shown nor counted. Nothing
 * for somebody who isn't there.
 */
export async function personalSheet(
  tx: Tx,
  view: ChainView,
  asking: ActorAsking,
  id: string,
): Promise<PersonalSheet | undefined> {
  const person = (await personRecords(tx)).find((one) => one.id === id)
  if (!person) return undefined
  const words = serverTexts(asking.language).personal
  const format = formatOf(asking.language)
  const isOwn = person.id === asking.actor.person
  const texts = { ...asking.texts, ...inRoom(peopleRoom, asking.language) }
  const gathering: Gathering = { tx, view, asking, person, words, texts, format }
  return {
    id: person.id,
    name: person.name,
    title: isOwn ? words.title : words.titleOf(person.name),
    lead: isOwn ? words.lead : words.leadOf,
    madeOn: words.madeOn(format.moment(asking.now)),
    sections: [
      ...(await identitySections(gathering)),
      ...(await writtenSections(gathering)),
      ...(await accessSections(gathering)),
    ],
  }
}
