import type { AccessAct } from '../../../domain/access/access-entry.ts'
import { operatorPerson } from '../../../domain/access/operator.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { namesFor } from '../../../request/names-for.ts'
import { mailWaitingFor } from '../../../request/waiting-mail.ts'
import { accessEntries, type KeptEntry } from '../../../store/access-log.ts'
import { accountOf } from '../../../store/accounts.ts'
import { personHistory } from '../person-history.ts'
import { of } from './identity-sections.ts'
import type { Gathering, PersonalLine, PersonalSection } from './personal-sheet.ts'

const mostEntries = 10_000
const looks: readonly AccessAct[] = ['looked at', 'fetched']

/** What others did about the person, what the access log says, who has looked, and the mail that waits. */
export async function accessSections(gathering: Gathering): Promise<readonly PersonalSection[]> {
  const { tx, view, asking, person, words, texts, format } = gathering
  const entries = await accessEntries(tx, { person: person.id, most: mostEntries })
  const names = await namesFor(
    tx,
    view,
    asking.actor,
    entries.flatMap(({ person: by, about }) => [by, about].flatMap((one) => one ?? [])),
  )
  const nameFor = (id: PersonId | undefined): string =>
    id === undefined ? words.nobody : id === operatorPerson ? words.operator : (names.get(id) ?? words.nobody)
  const isLook = ({ what, about, person: by }: KeptEntry): boolean =>
    about === person.id && by !== person.id && looks.includes(what)
  const isLetter = ({ what, about }: KeptEntry): boolean => what === 'letter sent' && about === person.id
  const history = await personHistory(tx, view, asking.actor, person, texts, format)
  const account = await accountOf(tx, person.id)
  const mail = await mailWaitingFor(tx, asking.vault, {
    person: person.id,
    addresses: [person.email, account?.login],
  })
  return [
    {
      id: 'acts',
      ...of(words.acts),
      facts: [],
      lines: history.map(({ text, at, by, reason }) => ({
        when: format.moment(at),
        text,
        more: [words.acts.by(by), reason].join(' · '),
      })),
    },
    {
      id: 'log',
      ...of(words.log),
      facts: [{ label: words.log.all, text: format.number(entries.length) }],
      lines: entries.filter((entry) => !isLook(entry)).map((entry) => logLine(entry, nameFor, gathering)),
    },
    {
      id: 'lookers',
      ...of(words.lookers),
      facts: [],
      lines: entries.filter(isLook).map((entry) => ({
        when: format.moment(entry.at),
        text: nameFor(entry.person),
        more: detailsOf(entry, gathering),
      })),
    },
    {
      id: 'mail',
      ...of(words.mail),
      facts: [],
      lines: [
        ...mail.map(({ madeAt }) => ({
          text: words.mail.letter,
          more: words.mail.waiting(format.moment(madeAt)),
        })),
        ...entries.filter(isLetter).map((entry) => logLine(entry, nameFor, gathering)),
      ],
    },
  ]
}

function logLine(
  entry: KeptEntry,
  nameFor: (id: PersonId | undefined) => string,
  gathering: Gathering,
): PersonalLine {
  const { texts, person, format } = gathering
  const { what, person: by, about, at } = entry
  const others = [by, about].filter((one) => one !== undefined && one !== person.id).map(nameFor)
  const more = [detailsOf(entry, gathering), ...others].filter(Boolean).join(' · ')
  return {
    when: format.moment(at),
    text: texts.accessLog.acts[what],
    ...(more === '' ? {} : { more }),
  }
}

/** How it was done, in the words that the access log has for it. What has no words says nobody anything here. */
const detailsOf = ({ details = {} }: KeptEntry, { texts }: Gathering): string =>
  Object.values(details)
    .flatMap((value) => {
      if (typeof value === 'number') return []
      if (value.startsWith('/')) return value.replace(/:\w+/g, '…')
      return texts.accessLog.details[value as keyof typeof texts.accessLog.details] ?? []
    })
    .join(', ')
