import type { IsoDate } from '../../../domain/calendar/dates.ts'
import { copenhagenDate } from '../../../domain/calendar/dates.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { deviceName } from '../../../parts/device-name.ts'
import { isOver } from '../../../domain/access/session.ts'
import { keptAboutPerson, type KeptAboutPerson } from '../../../store/kept-about-person.ts'
import { sessionsOf } from '../../../store/sessions.ts'
import type { Gathering, PersonalLine, PersonalSection } from './personal-sheet.ts'

/** Who the person is, how they sign in, and what they hold and have held. */
export async function identitySections(gathering: Gathering): Promise<readonly PersonalSection[]> {
  const { tx, person, words, texts, format } = gathering
  const { now } = gathering.asking
  const kept = await keptAboutPerson(tx, person.id)
  const titleOf = (id: ElementId): string => gathering.view.element(id)?.title ?? texts.people.somethingEnded
  const period = (held: Readonly<{ from: IsoDate; to: IsoDate | undefined }>): string =>
    words.period(format.date(held.from), held.to && format.date(held.to))
  const positions = (onBehalf: boolean): readonly PersonalLine[] =>
    person.positions
      .filter((held) => held.onBehalf === onBehalf)
      .map((held) => ({ when: period(held), text: titleOf(held.position) }))
  const sessions = (await sessionsOf(tx, person.id)).filter((one) => !isOver(one, now))
  return [
    {
      id: 'person',
      ...of(words.person),
      facts: [
        { label: words.person.name, text: person.name },
        { label: words.person.email, text: person.email ?? words.person.noEmail },
        { label: words.person.added, text: format.date(copenhagenDate(kept.addedAt)) },
        ...(person.lastDay ? [{ label: words.person.lastDay, text: format.date(person.lastDay) }] : []),
        ...kept.inDirectory.map((text) => ({ label: words.person.directory, text })),
      ],
      lines: [],
    },
    { id: 'sign-in', ...of(words.signingIn), facts: waysIn(kept, gathering), lines: [] },
    { id: 'positions', ...of(words.positions), facts: [], lines: positions(false) },
    { id: 'writes-for', ...of(words.writesFor), facts: [], lines: positions(true) },
    {
      id: 'roles',
      ...of(words.roles),
      facts: [],
      lines: person.roles.map((held) => ({
        when: period(held),
        text: [texts.common.role[held.role], held.scope && titleOf(held.scope)].filter(Boolean).join(', '),
        more: held.isFromProvider ? words.roles.fromProvider : words.roles.byHand,
      })),
    },
    {
      id: 'sessions',
      ...of(words.sessions),
      facts: [],
      lines: sessions.map((one) => ({
        when: format.moment(one.beganAt),
        text: deviceName(one.device, texts),
        more: words.sessions.used(format.moment(one.usedAt)),
      })),
    },
    {
      id: 'keys',
      ...of(words.keys),
      facts: [],
      lines: kept.keys.map(({ name, scope, madeAt, endsOn, usedOn }) => ({
        when: format.moment(madeAt),
        text: `${name}, ${texts.accessLog.details[scope === 'write' ? 'write' : 'read']}`,
        more: [
          words.keys.until(format.date(endsOn)),
          usedOn === null ? words.keys.unused : words.keys.used(format.date(usedOn)),
        ].join(', '),
      })),
    },
  ]
}

/** The title of a section and what it is for. */
export const of = ({ title, note }: Readonly<{ title: string; note: string }>) => ({ title, note })

function waysIn(kept: KeptAboutPerson, { words, format }: Gathering): PersonalSection['facts'] {
  const { login, passwordSetAt, linkEndsAt, atProviders } = kept
  const { signingIn } = words
  const facts = [
    ...(login === undefined
      ? []
      : [
          {
            label: signingIn.account,
            text: passwordSetAt
              ? signingIn.passwordOn(login, format.date(copenhagenDate(passwordSetAt)))
              : signingIn.noPassword(login),
          },
        ]),
    ...atProviders.map(({ subject, issuer, since }) => ({
      label: signingIn.provider,
      text: signingIn.known(subject, issuer, format.date(copenhagenDate(since))),
    })),
    ...(linkEndsAt ? [{ label: signingIn.link, text: signingIn.until(format.moment(linkEndsAt)) }] : []),
  ]
  return facts.length > 0 ? facts : [{ label: signingIn.account, text: signingIn.none }]
}
