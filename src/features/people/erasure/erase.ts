import { erasureRefusal, lastPosition } from '../../../domain/access/erasure.ts'
import { may } from '../../../domain/access/may.ts'
import { mentionsOf } from '../../../domain/access/mentions.ts'
import type { PersonRecord } from '../../../domain/access/person-acts.ts'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import type { ElementId, PersonId } from '../../../domain/ids.ts'
import { inRoom } from '../../../messages/room.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { reading } from '../../../request/reading.ts'
import { mailWaitingFor } from '../../../request/waiting-mail.ts'
import { accountOf } from '../../../store/accounts.ts'
import type { ErasureDone } from '../../../store/erasure/erase-person.ts'
import { personRecords } from '../../../store/person-records.ts'
import { titleWhenLast } from '../../../store/title-when-last.ts'
import type { Tx } from '../../../store/transaction.ts'

/** Why nothing was erased. */
export type NotErased = Readonly<
  | {
      refused:
        | 'not allowed'
        | 'unknown person'
        | 'erased already'
        | 'still here'
        | 'no reason'
        | 'names the person'
    }
  | { refused: 'holds a position'; position: ElementId }
>

/** What erasing takes of who asks; a command has all of it but a page. */
export type Erasing = Pick<ActorAsking, 'db' | 'actor' | 'today' | 'vault' | 'erasePerson'>

/** What the administrator says of an erasure. */
export type ErasureInput = Readonly<{ person: PersonId; reason: string; alsoInTexts: boolean }>

/** What the one who may erase has found out before it is done. */
type Ready = Readonly<{ standIn: string; mail: readonly string[] }>

// What is kept says it in the municipality's own language, whoever reads it later.
const words = inRoom(peopleRoom, 'da').erasure

/** Erases somebody who has stopped: what they decided stays under their title (R54), and everything that says who they were goes. */
export async function erase(
  { db, actor, today, vault, erasePerson }: Erasing,
  input: ErasureInput,
): Promise<(ErasureDone & Readonly<{ standIn: string }>) | NotErased> {
  if (!may(actor, 'erase people')) return { refused: 'not allowed' }
  const reason = input.reason.trim()
  if (reason === '') return { refused: 'no reason' }
  const ready = await reading(db, actor, async (view, tx): Promise<Ready | NotErased> => {
    const person = (await personRecords(tx)).find((one) => one.id === input.person)
    if (!person) return { refused: 'unknown person' }
    const refused = erasureRefusal(person, today)
    if (refused) return refused
    const addresses = await addressesOf(tx, person)
    const { replaced } = mentionsOf({ name: person.name, addresses })
    if (replaced(reason, 'blocks') !== reason) return { refused: 'names the person' }
    const mail = await mailWaitingFor(tx, vault, { person: person.id, addresses })
    return { standIn: await standInOf(tx, view, person), mail: mail.map(({ id }) => id) }
  })
  if ('refused' in ready) return ready
  const done = await erasePerson({
    municipality: actor.municipality,
    person: input.person,
    actor: actor.person,
    reason,
    changeReason: words.changeReason,
    alsoInTexts: input.alsoInTexts,
    ...ready,
  })
  return done ? { ...done, standIn: ready.standIn } : { refused: 'erased already' }
}

/** The addresses that somebody is known by here. */
export const addressesOf = async (tx: Tx, person: PersonRecord): Promise<readonly string[]> =>
  [person.email, (await accountOf(tx, person.id))?.login].flatMap((one) => one ?? [])

/** What somebody is called when the name is gone: the last position, with its unit where the title doesn't say it. */
export async function standInOf(tx: Tx, view: ChainView, person: PersonRecord): Promise<string> {
  const held = lastPosition(person)
  if (held === undefined) return words.standIn(undefined)
  const position = view.elementOf('position', held)
  const title = position?.title ?? (await titleWhenLast(tx, held))
  const unit = view.elementOf('unit', position?.unit)?.title
  const isSaid = unit === undefined || title === undefined || title.includes(unit) || title.includes(',')
  return words.standIn(isSaid ? title : `${title}, ${unit}`)
}

/** True for a name of several words: one alone is likely to be a word of the language, too. */
export const isSafelyFound = (name: string): boolean => /\S\s+\S/.test(name.trim())
