import { data, Form, Link } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { formatOf } from '../../messages/format.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { serverTexts } from '../../messages/server-texts.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import { accountOf } from '../../store/accounts.ts'
import { personRecords } from '../../store/person-records.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Route } from './+types/person.page'
import { actAddress } from './act-address.ts'
import { type GivenLink, giveLink } from './give-link.ts'
import { roleText } from './people-list.ts'
import { personHistory } from './person-history.ts'
import { type ShownHeld, shownPerson } from './shown-person.ts'

/** Somebody with all that they hold and have held, and what was done about it. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, language, today } = askedByActor(context)
  if (!may(actor, 'manage people')) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => {
    const record = (await personRecords(tx)).find((person) => person.id === params.id)
    if (!record) throw data(null, { status: 404 })
    return {
      person: shownPerson(view, record, today),
      personal: may(actor, 'read personal data of', record.id)
        ? serverTexts(language).personal.titleOf(record.name)
        : undefined,
      login: (await accountOf(tx, record.id))?.login,
      history: await personHistory(tx, view, actor, record, texts, formatOf(language)),
      mayErase: may(actor, 'erase people') && record.lastDay !== undefined && record.isErased !== true,
      isSaved: new URL(request.url).searchParams.has('saved'),
      isJustErased: new URL(request.url).searchParams.has('erased'),
    }
  })
}

/** Makes a link that lets the person choose a password; it is shown in this answer and nowhere else. */
export async function action({ params, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const given = await giveLink(asking, params.id as PersonId)
  if ('refused' in given) throw data(null, { status: given.refused === 'not allowed' ? 403 : 404 })
  return { ...given, address: asking.homesOf(asking.municipality)[0] + given.path }
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(peopleRoom)
  const { person, history } = loaderData
  const { id } = person
  const isHere = person.lastDay === undefined
  return (
    <>
      <title>{`${person.name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.people.title, to: '/mennesker' },
        ]}
        title={person.name}
        meta={
          person.lastDay
            ? (person.hasStopped ? t.people.stopped : t.people.stops)(format.date(person.lastDay))
            : undefined
        }
      >
        {loaderData.personal === undefined ? null : (
          <Link className="button" to={`/oplysninger/${id}`}>
            {loaderData.personal}
          </Link>
        )}
        {person.isErased ? null : (
          <Link className="button" to={actAddress(id, 'rename')}>
            {t.people.rename}
          </Link>
        )}
        {loaderData.mayErase ? (
          <Link className="button" to={`/mennesker/${id}/slet`}>
            {t.erasure.link}
          </Link>
        ) : null}
        {isHere ? (
          <Link className="button" to={actAddress(id, 'end')}>
            {t.people.stop}
          </Link>
        ) : null}
      </PageHead>
      {loaderData.isJustErased ? <Notice kind="good">{t.erasure.erased}</Notice> : null}
      {person.isErased && !loaderData.isJustErased ? <Notice>{t.erasure.isErased}</Notice> : null}
      {loaderData.isSaved ? <Notice kind="good">{t.people.done}</Notice> : null}
      <div className="stack mt-5 person">
        <Section title={t.people.roles} id="roles">
          <HeldTable
            label={t.people.role}
            none={t.people.none}
            held={person.roles}
            text={(held) => roleText(held, t)}
            end={(held) => ({
              to: actAddress(id, 'end role', held.id),
              label: t.people.endRole(roleText(held, t)),
            })}
          />
          {person.roles.some((held) => held.isFromProvider) ? (
            <p className="meta mt-3">{t.people.fromProviderText}</p>
          ) : null}
          {isHere ? (
            <p className="mt-3">
              <Link className="button" to={actAddress(id, 'give role')}>
                {t.people.giveRole}
              </Link>
            </p>
          ) : null}
        </Section>
        <Section title={t.people.positions} id="positions">
          <HeldTable
            label={t.people.position}
            none={t.people.noPositions}
            isHandedOver
            held={person.positions}
            text={(held) => held.of?.title ?? t.people.somethingEnded}
            end={(held) => ({
              to: actAddress(id, 'leave position', held.id),
              label: t.people.leave(held.of?.title ?? ''),
            })}
          />
          {isHere ? (
            <p className="mt-3">
              <Link className="button" to={actAddress(id, 'take position')}>
                {t.people.takePosition}
              </Link>
            </p>
          ) : null}
        </Section>
        <Section title={t.people.writesFor} id="writes-for">
          <HeldTable
            label={t.people.position}
            none={t.people.writesForNobody}
            held={person.writesFor}
            text={(held) => held.of?.title ?? t.people.somethingEnded}
            end={(held) => ({
              to: actAddress(id, 'leave position', held.id),
              label: t.people.stopWriting(held.of?.title ?? ''),
            })}
          />
          {isHere ? (
            <p className="mt-3">
              <Link className="button" to={actAddress(id, 'write for')}>
                {t.people.takeOnBehalf}
              </Link>
            </p>
          ) : null}
        </Section>
        {isHere ? (
          <Section title={t.signIn.access} id="access">
            <p>
              {loaderData.login === undefined ? t.signIn.noAccount : t.signIn.hasAccount(loaderData.login)}
            </p>
            {actionData ? <NewLink link={actionData} /> : null}
            <Form method="post" className="mt-3" preventScrollReset>
              <button className="button" type="submit">
                {loaderData.login === undefined ? t.signIn.makeLink : t.signIn.makeNewLink}
              </button>
            </Form>
          </Section>
        ) : null}
        <details className="fold ruled">
          <summary>{t.people.history(history.length)}</summary>
          <ol className="lines lines--dense">
            {history.map((entry) => (
              <li key={`${entry.at} ${entry.text}`}>
                <div className="meta">
                  {format.moment(entry.at)} · {entry.by}
                </div>
                <div>{entry.text}</div>
                <div className="meta">{entry.reason}</div>
              </li>
            ))}
          </ol>
        </details>
      </div>
    </>
  )
}

/** A link just made, to be copied now. */
function NewLink({ link }: { link: GivenLink & Readonly<{ address: string }> }) {
  const { t, format } = useTexts(peopleRoom)
  return (
    <Notice kind="good">
      <strong>{t.signIn.linkMade}</strong>
      <p>{t.signIn.linkMadeText(link.name, format.date(copenhagenDate(new Date(link.endsAt))))}</p>
      <label className="field">
        {t.signIn.link}
        <input className="code" readOnly value={link.address} />
      </label>
    </Notice>
  )
}

type HeldTableProps = Readonly<{
  label: string
  none: string
  held: readonly ShownHeld[]
  text: (held: ShownHeld) => string
  end: (held: ShownHeld) => Readonly<{ to: string; label: string }>
  isHandedOver?: boolean
}>

/** What is held and has been held, with its days; what is still open can be ended. */
function HeldTable({ label, none, held, text, end, isHandedOver }: HeldTableProps) {
  const { t, format } = useTexts(peopleRoom)
  if (held.length === 0) return <p className="faint">{none}</p>
  return (
    <table className="table table--stack">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{t.people.from}</th>
          <th scope="col">{t.people.to}</th>
          <th scope="col">
            <span className="visually-hidden">{t.people.end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {held.map((one) => (
          <tr key={one.id} className={one.isNow || one.isOpen ? undefined : 'faint'}>
            <th scope="row">
              {text(one)}
              {one.isFromProvider ? (
                <>
                  {' '}
                  <span className="tag">{t.people.fromProvider}</span>
                </>
              ) : null}
            </th>
            <td data-label={t.people.from}>{format.date(one.from)}</td>
            <td data-label={one.to ? t.people.to : undefined}>{one.to ? format.date(one.to) : ''}</td>
            <td>
              {one.isOpen ? (
                <Link to={end(one).to} aria-label={end(one).label}>
                  {t.people.end}
                </Link>
              ) : null}
              {isHandedOver && one.of?.title ? (
                <>
                  {' '}
                  <Link to={`/overdragelse/${one.of.id}`} aria-label={t.people.handoverOf(one.of.title)}>
                    {t.people.handover}
                  </Link>
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
