import type { Actor } from '../../domain/access/actor.ts'
import type { PersonRecord } from '../../domain/access/person-acts.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { Format } from '../../messages/format.ts'
import type { PeopleTexts } from '../../messages/rooms/people.ts'
import { operatorPerson } from '../../domain/access/operator.ts'
import { namesFor } from '../../request/names-for.ts'
import { type PersonEntry, personEntries } from '../../store/person-acts.ts'
import type { Tx } from '../../store/transaction.ts'

/** What was done about somebody as a page shows it. */
export type ShownEntry = Readonly<{ text: string; at: string; by: string; reason: string }>

/** What was done about somebody, the newest first, in words. */
export async function personHistory(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  person: PersonRecord,
  t: PeopleTexts,
  format: Format,
): Promise<readonly ShownEntry[]> {
  const entries = await personEntries(tx, person.id)
  const names = await namesFor(
    tx,
    view,
    actor,
    entries.map((entry) => entry.actor),
  )
  return entries.map((entry) => ({
    text: entryText(view, person, entry, t, format),
    at: entry.at.toISOString(),
    by: entry.actor === operatorPerson ? t.accessLog.operator : (names.get(entry.actor) ?? ''),
    reason: entry.reason,
  }))
}

function entryText(
  view: ChainView,
  person: PersonRecord,
  { act, what }: PersonEntry,
  t: PeopleTexts,
  format: Format,
): string {
  const titleOf = (id: unknown): string => view.element(id as ElementId)?.title ?? t.people.somethingEnded
  const day = what['from'] ?? what['on']
  const date = typeof day === 'string' ? format.date(day) : ''
  switch (act) {
    case 'add':
    case 'rename':
    case 'email':
    case 'make link':
    case 'erase':
      return t.people.acts[act]()
    case 'give role':
      return t.people.acts[act](roleName(what['role'], what['scope'], titleOf, t), date)
    case 'end role': {
      const held = person.roles.find((one) => one.id === what['held'])
      return t.people.acts[act](roleName(held?.role, held?.scope, titleOf, t), date)
    }
    case 'take position':
      return t.people.acts[what['onBehalf'] ? 'write for' : act](titleOf(what['position']), date)
    case 'leave position': {
      const held = person.positions.find((one) => one.id === what['held'])
      return t.people.acts[held?.onBehalf ? 'stop writing for' : act](titleOf(held?.position), date)
    }
    case 'end':
      return t.people.acts[act]('', date)
  }
}

const roleName = (role: unknown, scope: unknown, titleOf: (id: unknown) => string, t: PeopleTexts): string =>
  [t.common.role[role as keyof typeof t.common.role], scope && titleOf(scope)].filter(Boolean).join(', ')
