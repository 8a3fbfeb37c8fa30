import { data, Form, Link } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { may } from '../../domain/access/may.ts'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { mailHeldUp } from '../../store/mail-out.ts'
import { personRecords } from '../../store/person-records.ts'
import type { Route } from './+types/people.page'
import { foundPeople, roleText } from './people-list.ts'
import { type ShownHeld, shownPerson } from './shown-person.ts'

const searchFrom = 8

/** The people of the municipality, for those who look after them. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  if (!may(actor, 'manage people')) throw data(null, { status: 403 })
  const params = new URL(request.url).searchParams
  const query = {
    text: (params.get('q') ?? '').trim().slice(0, 200),
    showsStopped: params.get('stopped') === 'show',
  }
  return reading(db, actor, async (view, tx) => {
    const all = (await personRecords(tx)).map((person) => shownPerson(view, person, today))
    return {
      mayReadAccessLog: may(actor, 'read the access log'),
      maySetRetention: may(actor, 'set retention'),
      maySetProvider: may(actor, 'set the provider'),
      mailHeldUp: may(actor, 'set the provider') ? await mailHeldUp(tx) : 0,
      query,
      count: all.filter((person) => !person.hasStopped).length,
      stopped: all.filter((person) => person.hasStopped).length,
      people: foundPeople(all, query, texts),
      added: all.find((person) => person.id === params.get('added')),
    }
  })
}

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(providerRoom)
  const { people, query } = loaderData
  return (
    <>
      <title>{`${t.people.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={t.people.title}
        meta={`${t.people.count(loaderData.count)}. ${t.people.lead}`}
      >
        {loaderData.mayReadAccessLog ? (
          <Link className="button" to="/adgangslog">
            {t.accessLog.title}
          </Link>
        ) : null}
        <Link className="button" to="/organisationen">
          {t.organisation.title}
        </Link>
        {loaderData.maySetRetention ? (
          <Link className="button" to="/opbevaring">
            {t.people.retention}
          </Link>
        ) : null}
        {loaderData.maySetProvider ? (
          <Link className="button" to="/log-ind/udbyder">
            {t.provider.short}
          </Link>
        ) : null}
        <Link className="button" to="/rettigheder">
          {t.rights.title}
        </Link>
        <Link className="button button--primary" to="/mennesker/ny">
          <Icon name="plus" />
          {t.people.add}
        </Link>
      </PageHead>
      {loaderData.mailHeldUp > 0 ? <Notice kind="warn">{t.mail.heldUp(loaderData.mailHeldUp)}</Notice> : null}
      {loaderData.added ? (
        <Notice kind="good">
          {t.people.added(loaderData.added.name)}{' '}
          <Link to={`/mennesker/${loaderData.added.id}#access`}>
            {t.people.giveLink(loaderData.added.name)}
          </Link>
        </Notice>
      ) : null}
      {loaderData.count + loaderData.stopped > searchFrom ? (
        <Form className="filter kind-search" method="get" role="search" key={query.text}>
          <TextField
            name="q"
            type="search"
            label={t.people.search}
            value={query.text}
            className="field--search"
          />
          {query.showsStopped ? <input type="hidden" name="stopped" value="show" /> : null}
          <button className="button" type="submit">
            {t.common.search}
          </button>
        </Form>
      ) : null}
      {people.length === 0 ? (
        <Empty title={t.people.nothingFound(query.text)}>
          <p>{t.foundation.nothingFoundText}</p>
        </Empty>
      ) : (
        <TableScroll label={t.people.title} isFree>
          <table className="table table--stack table--long kind-table">
            <thead>
              <tr>
                <th scope="col">{t.people.name}</th>
                <th scope="col">{t.people.roles}</th>
                <th scope="col">{t.people.positions}</th>
                <th scope="col">{t.people.writesFor}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    <Link to={`/mennesker/${person.id}`}>{person.name}</Link>
                    {person.lastDay ? (
                      <div className="meta">
                        {(person.hasStopped ? t.people.stopped : t.people.stops)(format.date(person.lastDay))}
                      </div>
                    ) : null}
                  </th>
                  <HeldCell label={t.people.roles} held={person.roles} text={(held) => roleText(held, t)} />
                  <HeldCell
                    label={t.people.positions}
                    held={person.positions}
                    text={(held) => held.of?.title ?? ''}
                  />
                  <HeldCell
                    label={t.people.writesFor}
                    held={person.writesFor}
                    text={(held) => held.of?.title ?? ''}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {loaderData.stopped > 0 ? (
        <p className="pages">
          {query.showsStopped ? (
            <Link to="/mennesker">{t.people.hideStopped}</Link>
          ) : (
            <Link to="?stopped=show">{t.people.showStopped(loaderData.stopped)}</Link>
          )}
        </p>
      ) : null}
    </>
  )
}

/** What is held now and what will be, each with its days when they are not simply "since then". */
function HeldCell(props: { label: string; held: readonly ShownHeld[]; text: (held: ShownHeld) => string }) {
  const { t, format } = useTexts(providerRoom)
  const shown = props.held.filter((held) => held.isNow || held.isOpen)
  return (
    <td data-label={shown.length > 0 ? props.label : undefined}>
      {shown.map((held) => (
        <div key={held.id}>
          {props.text(held)}{' '}
          <span className="meta no-wrap">
            {t.people.period(format.shortDate(held.from), held.to && format.shortDate(held.to))}
          </span>
        </div>
      ))}
    </td>
  )
}
