import { data, Form, Link } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Empty, PageHead, TableScroll } from '../../design/page.tsx'
import { type AccessAct, accessActs } from '../../domain/access/access-entry.ts'
import { may } from '../../domain/access/may.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { PersonId } from '../../domain/ids.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { accessEntries, type KeptEntry } from '../../store/access-log.ts'
import { operatorPerson } from '../../domain/access/operator.ts'
import { namesFor } from '../../request/names-for.ts'
import type { Route } from './+types/access-log.page'

const onePage = 100

/** Who came in, who was refused and who let whom in, the newest first, of everybody or of one person. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'read the access log')) throw data(null, { status: 403 })
  const asked = new URL(request.url).searchParams
  const before = Number(asked.get('before') ?? Number.NaN)
  const person = asked.get('person') ?? ''
  const what = accessActs.find((act) => act === asked.get('what'))
  const [from, to] = ['from', 'to'].map((name) => {
    const day = asked.get(name) ?? ''
    return isIsoDate(day) ? day : undefined
  })
  return reading(db, actor, async (view, tx) => {
    const found = await accessEntries(tx, {
      most: onePage + 1,
      ...(Number.isSafeInteger(before) ? { before } : {}),
      ...(isUuid(person) ? { person: person as PersonId } : {}),
      what,
      from,
      to,
    })
    const entries = found.slice(0, onePage)
    const names = await namesFor(tx, view, actor, entries.flatMap(peopleOf))
    return {
      entries: entries.map(({ number, at, what, person: by, about, details }) => ({
        number,
        at: at.toISOString(),
        what,
        by: by && { id: by, name: names.get(by) ?? '' },
        about: about && { id: about, name: names.get(about) ?? '' },
        details: details ?? {},
      })),
      person: isUuid(person)
        ? {
            id: person,
            name: (await namesFor(tx, view, actor, [person as PersonId])).get(person as PersonId),
          }
        : undefined,
      looked: { what, from, to },
      older: found.length > onePage ? entries.at(-1)?.number : undefined,
    }
  })
}

const peopleOf = (entry: KeptEntry): readonly PersonId[] =>
  [entry.person, entry.about].filter((one) => one !== undefined)

export default function AccessLogPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(peopleRoom)
  const { entries, older, person, looked } = loaderData
  const isSearch = Object.values(looked).some((one) => one !== undefined)
  const olderQuery = new URLSearchParams({
    before: String(older ?? ''),
    ...(person ? { person: person.id } : {}),
    ...Object.fromEntries(Object.entries(looked).filter(([, value]) => value !== undefined)),
  }).toString()
  return (
    <>
      <title>{`${t.accessLog.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={t.accessLog.title}
        meta={person ? t.accessLog.of(person.name ?? '') : t.accessLog.lead}
      >
        {person ? (
          <Link className="button" to="/adgangslog">
            {t.accessLog.everybody}
          </Link>
        ) : null}
        <a className="button" href="/adgangslog/hent">
          {t.accessLog.export}
        </a>
      </PageHead>
      <Form method="get" className="filter" role="search" aria-label={t.accessLog.search}>
        {person ? <input type="hidden" name="person" value={person.id} /> : null}
        <SelectField
          name="what"
          label={t.accessLog.what}
          none={t.accessLog.all}
          value={looked.what}
          options={accessActs.map((act) => ({ value: act, label: t.accessLog.acts[act] }))}
        />
        <TextField name="from" type="date" label={t.accessLog.from} value={looked.from} />
        <TextField name="to" type="date" label={t.accessLog.to} value={looked.to} />
        <button className="button" type="submit">
          {t.accessLog.show}
        </button>
      </Form>
      {entries.length === 0 ? (
        <Empty title={isSearch ? t.accessLog.noneFound : t.accessLog.none} />
      ) : (
        <TableScroll label={t.accessLog.title}>
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t.accessLog.number}
                </th>
                <th scope="col">{t.accessLog.when}</th>
                <th scope="col">{t.accessLog.what}</th>
                <th scope="col">{t.accessLog.who}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.number}>
                  <th scope="row" className="number">
                    {format.number(entry.number)}
                  </th>
                  <td data-label={t.accessLog.when}>{format.moment(entry.at)}</td>
                  <td data-label={t.accessLog.what}>
                    {t.accessLog.acts[entry.what]}
                    <Details what={entry.what} details={entry.details} />
                  </td>
                  <td data-label={t.accessLog.who}>
                    <Whose {...entry} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {older === undefined ? null : (
        <p className="mt-4">
          <Link className="button" to={`/adgangslog?${olderQuery}`}>
            {t.accessLog.older}
          </Link>
        </p>
      )}
    </>
  )
}

/** How it was done: the way in, what a link was for, how many sessions. */
function Details({ what, details }: { what: AccessAct; details: Readonly<Record<string, string | number>> }) {
  const { t } = useTexts(peopleRoom)
  const words = Object.values(details).flatMap((value) => {
    if (typeof value === 'number') return what === 'sessions ended' ? [t.signIn.ended(value)] : []
    // A page by its address, without what stood in it. What has no words is an id, which says nobody anything here.
    if (value.startsWith('/')) return [value.replace(/:\w+/g, '…')]
    return t.accessLog.details[value as keyof typeof t.accessLog.details] ?? []
  })
  return words.length === 0 ? null : <span className="faint"> · {words.join(', ')}</span>
}

type Somebody = Readonly<{ id: string; name: string }> | undefined

/** Who did it, and about whom; each leads to all that is written about them. */
function Whose({ by, about }: { by: Somebody; about: Somebody }) {
  const { t } = useTexts(peopleRoom)
  const link = ({ id, name }: NonNullable<Somebody>) => (
    <Link to={`/adgangslog?person=${id}`}>
      {id === operatorPerson ? t.accessLog.operator : name === '' ? t.accessLog.erased : name}
    </Link>
  )
  if (by && about)
    return (
      <>
        {link(by)} → {link(about)}
      </>
    )
  const one = by ?? about
  return one ? link(one) : <span className="faint">{t.accessLog.nobody}</span>
}
