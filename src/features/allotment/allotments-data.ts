import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { allotmentsOf } from '../../domain/follow-up/allotments.ts'
import type { DocumentId, ElementId, PersonId } from '../../domain/ids.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import { letterMark, lettersSent } from '../../store/access-log.ts'
import { mailAddresses } from '../../store/mail-addresses.ts'
import { people } from '../../store/people.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Tx } from '../../store/transaction.ts'
import { titleOfDocument } from './title-of-document.ts'

/** Somebody who holds a position today: the name, whether mail can reach them, and when a letter about this document last did. */
export type Holder = Readonly<{
  person: PersonId
  name: string
  hasAddress: boolean
  sentAt: string | undefined
}>

/** One who got something out of the document, as the page shows it. */
export type ShownShare = Readonly<{
  id: ElementId
  title: string
  unit: string | undefined
  count: number
  /** The first of its deadlines. */
  first: string | undefined
  holders: readonly Holder[]
}>

/** How a document is shared out; nothing for who doesn't plan, and for a document that is not for them. */
export async function allotmentsData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  asked: Readonly<{ document: DocumentId; today: IsoDate }>,
) {
  const document = may(actor, 'plan') ? await seenDocument(tx, view, actor, asked.document) : undefined
  if (!document) return undefined
  const allotments = allotmentsOf(view, asked.document)
  const [here, addresses, letters] = [
    await people(tx, asked.today),
    await mailAddresses(tx),
    await lettersSent(
      tx,
      allotments.flatMap(({ position }) => (position ? letterMark(asked.document, position.id) : [])),
    ),
  ]
  const holdersOf = (position: ElementId): readonly Holder[] =>
    here
      .filter((person) => person.positions.includes(position))
      .map(({ id, name }) => ({
        person: id,
        name,
        hasAddress: addresses.has(id),
        sentAt: letters.get(`${letterMark(asked.document, position)} ${id}`)?.toISOString(),
      }))
  return {
    id: document.id as string,
    title: titleOfDocument(view, document.id, document.name) ?? document.name,
    shares: allotments.flatMap(({ position, things }): readonly ShownShare[] =>
      position
        ? [
            {
              id: position.id,
              title: position.title,
              unit: view.elementOf('unit', position.unit)?.title,
              count: things.length,
              first: things.flatMap(({ deadline }) => deadline ?? []).toSorted()[0],
              holders: holdersOf(position.id),
            },
          ]
        : [],
    ),
    withoutPosition: allotments.find(({ position }) => position === undefined)?.things.length ?? 0,
  }
}

/** Those of a share that a letter can reach. */
export const reached = ({ holders }: ShownShare): readonly Holder[] =>
  holders.filter(({ hasAddress }) => hasAddress)
