import { data, Form, redirect } from 'react-router'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/access-request.page'
import { CoveredTable } from './covered-table.tsx'
import { markAnswered } from './make-request.ts'
import { packageFormats } from './package-formats.ts'
import { requestData } from './request-data.ts'
import { RequestState, useScope } from './request-state.tsx'
import { countsByDecider } from './shown-covered.ts'

const mostShown = 200

/** What a request covers, of what the asker sees, and who decides about each thing. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today, texts } = askedByActor(context)
  if (!may(actor, 'collect for access requests')) throw data(null, { status: 403 })
  const found = await reading(db, actor, (view, tx) =>
    requestData(tx, view, actor, { id: params.id, today, t: texts }),
  )
  if (!found) throw data(null, { status: 404 })
  return {
    request: found.request,
    today,
    count: found.covered.length,
    covered: found.covered.slice(0, mostShown),
    deciders: countsByDecider(found.covered),
    hasFailed: new URL(request.url).searchParams.has('fejl'),
  }
}

/** Writes down that it is answered. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, actor, today } = askedByActor(context)
  const came = await markAnswered(db, actor, params.id, today)
  if (came === 'unknown') throw data(null, { status: 404 })
  if (came === 'not allowed') throw data(null, { status: 403 })
  return redirect(`/aktindsigt/${params.id}`)
}

export default function AccessRequestPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(accessRequestsRoom)
  const { request, covered, count, deciders, today } = loaderData
  const words = t.accessRequests
  const scope = useScope(request)
  return (
    <>
      <title>{`${words.paper(request.reference)} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: words.title, to: '/aktindsigt' }]}
        title={words.paper(request.reference)}
        meta={scope}
      >
        {request.answeredOn ? null : (
          <Form method="post">
            <button className="button" type="submit">
              {words.answered}
            </button>
          </Form>
        )}
      </PageHead>
      {loaderData.hasFailed ? <Notice kind="broken">{words.failed}</Notice> : null}
      <dl className="facts mt-3">
        <dt>{words.receivedOn}</dt>
        <dd>{format.date(request.receivedOn)}</dd>
        <dt>{words.answerBy}</dt>
        <dd>
          <RequestState request={request} today={today} />
        </dd>
      </dl>
      <div className="two-columns mt-4">
        <div className="stack">
          {count === 0 ? (
            <Empty title={words.nothing}>
              <p>{words.nothingText}</p>
            </Empty>
          ) : (
            <Section title={words.covered(count)} id="covered">
              {count > covered.length ? <p className="meta">{words.shown(covered.length, count)}</p> : null}
              <CoveredTable covered={covered} />
            </Section>
          )}
        </div>
        <div className="stack">
          {deciders.length > 0 ? (
            <Section title={words.by} id="deciders">
              <ul className="lines lines--dense">
                {deciders.map((one) => (
                  <li key={one.decides} className="spread">
                    <span>{one.decides}</span>
                    <span className="faint">{format.number(one.count)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title={words.package} id="package" meta={words.packageNote}>
            <ul className="lines lines--dense">
              {packageFormats.map((as) => (
                <li key={as}>
                  <a href={`/aktindsigt/${request.id}/pakke?format=${as}`}>{words.formats[as]}</a>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.others} id="others" meta={words.othersLead}>
            <ul className="lines lines--dense">
              {words.othersList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
}
