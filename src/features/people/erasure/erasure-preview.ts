import { erasureRefusal, type ErasureRefusal } from '../../../domain/access/erasure.ts'
import { type Mentions, mentionsOf } from '../../../domain/access/mentions.ts'
import type { PersonRecord } from '../../../domain/access/person-acts.ts'
import { isOver } from '../../../domain/access/session.ts'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { addressOf } from '../../../parts/element-address.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { seenDocuments } from '../../../request/seen-documents.ts'
import { mailWaitingFor } from '../../../request/waiting-mail.ts'
import { accessCount } from '../../../store/access-log.ts'
import { changes, numbersOf } from '../../../store/changes.ts'
import { fieldsNaming, type NamingField } from '../../../store/erasure/redact-history.ts'
import { rowsNaming } from '../../../store/erasure/rows-naming.ts'
import { hiddenFrom } from '../../../store/hidden.ts'
import { keptAboutPerson } from '../../../store/kept-about-person.ts'
import { personRecords } from '../../../store/person-records.ts'
import { sessionsOf } from '../../../store/sessions.ts'
import type { Tx } from '../../../store/transaction.ts'
import { addressesOf, isSafelyFound, standInOf } from './erase.ts'

const most = 100_000
const around = 60

/** A thing that goes or stays: its name in the texts, and how many or what. */
export type ErasedThing = Readonly<{ thing: string; value: string | number }>

/** What erasing somebody would come to, of what the administrator may see. */
export type ErasurePreview = Readonly<{
  person: PersonRecord
  refusal: ErasureRefusal | undefined
  standIn: string
  goes: readonly ErasedThing[]
  stays: readonly ErasedThing[]
  texts: readonly Readonly<{ text: string; to: string | undefined }>[]
  documents: readonly Readonly<{ id: string; name: string }>[]
  /** True for a name of several words: one alone is likely to be a word of the language, too. */
  isSafelyFound: boolean
}>

/** What goes, what stays, and where the name stands in texts; nothing for somebody who isn't there. */
export async function erasurePreview(
  tx: Tx,
  view: ChainView,
  asking: Pick<ActorAsking, 'actor' | 'today' | 'now' | 'vault'>,
  id: string,
): Promise<ErasurePreview | undefined> {
  const person = (await personRecords(tx)).find((one) => one.id === id)
  if (!person) return undefined
  const addresses = await addressesOf(tx, person)
  const mentions = mentionsOf({ name: person.name, addresses })
  const hidden = await hiddenFrom(tx, view)
  const isErased = person.isErased === true
  const own = await changes(tx, hidden, { by: person.id, limit: most })
  return {
    person,
    refusal: erasureRefusal(person, asking.today),
    standIn: await standInOf(tx, view, person),
    goes: await whatGoes(tx, person, addresses, asking),
    stays: present({
      positions: person.positions.filter(({ onBehalf }) => !onBehalf).length,
      roles: person.roles.length,
      changes: own.length,
      entries: await accessCount(tx, person.id),
    }),
    texts: isErased ? [] : await seenTexts(tx, view, mentions),
    documents: isErased ? [] : await documentsNaming(tx, view, mentions),
    isSafelyFound: isSafelyFound(person.name),
  }
}

async function whatGoes(
  tx: Tx,
  person: PersonRecord,
  addresses: readonly string[],
  { vault, now }: Pick<ActorAsking, 'vault' | 'now'>,
): Promise<readonly ErasedThing[]> {
  const kept = await keptAboutPerson(tx, person.id)
  const sessions = (await sessionsOf(tx, person.id)).filter((one) => !isOver(one, now))
  return present({
    name: person.name,
    email: person.email ?? '',
    account: kept.login ?? '',
    provider: kept.atProviders.map(({ issuer }) => issuer).join(', '),
    directory: kept.inDirectory.join(', '),
    sessions: sessions.length,
    keys: kept.keys.length,
    mail: (await mailWaitingFor(tx, vault, { person: person.id, addresses })).length,
  })
}

const present = (things: Readonly<Record<string, string | number>>): readonly ErasedThing[] =>
  Object.entries(things).flatMap(([thing, value]) => (value === '' || value === 0 ? [] : [{ thing, value }]))

/** The texts of history that name the person, of changes that the administrator may see. */
async function seenTexts(tx: Tx, view: ChainView, mentions: Mentions): Promise<ErasurePreview['texts']> {
  const fields = await fieldsNaming(tx, mentions)
  const ids = [...new Set(fields.map(({ change }) => change))]
  const numbers = await numbersOf(tx, ids)
  const hidden = await hiddenFrom(tx, view)
  const seen = new Set((await changes(tx, hidden, { among: ids, limit: most })).map(({ number }) => number))
  return fields
    .filter(({ change }) => {
      const number = numbers.get(change)
      return number !== undefined && seen.has(number)
    })
    .map((field) => ({ text: excerpt(field.value, mentions), to: placeOf(field, view) }))
}

/** The words round the name. */
function excerpt(value: unknown, { replaced }: Mentions): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const after = replaced(text, 'blocks')
  const at = [...text].findIndex((letter, place) => [...after][place] !== letter)
  const letters = [...text]
  const from = Math.max(0, at - around)
  const cut = letters.slice(from, at + 2 * around).join('')
  return `${from > 0 ? '…' : ''}${cut}${at + 2 * around < letters.length ? '…' : ''}`
}

function placeOf({ table, id, row }: NamingField, view: ChainView): string | undefined {
  const element = view.element((table === 'element_version' ? id : row['element_id']) as ElementId)
  return element && addressOf(element)
}

async function documentsNaming(
  tx: Tx,
  view: ChainView,
  mentions: Mentions,
): Promise<ErasurePreview['documents']> {
  const pages = await rowsNaming(tx, 'document_page', ['text'], mentions)
  const naming = new Set(
    pages
      .filter(({ text }) => mentions.replaced(String(text), 'blocks') !== text)
      .map((page) => String(page['document_id'])),
  )
  return (await seenDocuments(tx, view))
    .filter(({ id, name }) => naming.has(id) || mentions.replaced(name, 'blocks') !== name)
    .map(({ id, name }) => ({ id, name }))
}
