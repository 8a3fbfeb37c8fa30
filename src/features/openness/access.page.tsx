import { useRef } from 'react'
import { data, Link, redirect } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import type { ElementId } from '../../domain/ids.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { ElementChanges } from '../../parts/change-list.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/access.page'
import { accessData } from './access-data.ts'
import { OpennessForm, PublicationForm } from './openness-form.tsx'
import { PeopleTable } from './people-table.tsx'
import { readOpennessForm } from './read-openness-form.ts'

/** Who can see an element, and why. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  return reading(db, actor, async (view, tx) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    return {
      ...(await accessData(tx, view, actor, element, today)),
      mayCollect: may(actor, 'collect for access requests'),
      today,
    }
  })
}

/** Opens, closes, publishes or takes back, with the reason that stays. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const form = await request.formData()
  const answer = await readOpennessForm(asking, params.id as ElementId, form)
  if ('problem' in answer) return data({ ...answer, kept: keptOf(form) }, { status: 400 })
  if (!('refused' in answer)) return redirect(`/led/${params.id}/adgang?gemt=${textOf(form, 'do')}`)
  if (answer.refused === 'unknown element') throw data(null, { status: 404 })
  if (answer.refused === 'not allowed') throw data(null, { status: 403 })
  return data({ problem: refusalText(answer, asking.texts), kept: keptOf(form) }, { status: 409 })
}

export default function AccessPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(peopleRoom)
  const form = useRef<HTMLDivElement>(null)
  useFocusOnProblem(form, actionData)
  const { element, name, own, mayChange } = loaderData
  return (
    <>
      <title>{`${t.openness.title}: ${name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: name, to: addressOf(element) }]}
        title={t.openness.title}
        meta={name}
      />
      <div className="stack mt-4 person">
        <Section title={t.openness.now} id="now">
          <Now data={loaderData} />
        </Section>
        {own && mayChange ? (
          <div ref={form}>
            <Section
              title={element.kind === 'agreement' ? t.openness.publication : t.openness.change}
              id="change"
            >
              {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
              {element.kind === 'agreement' ? (
                <PublicationForm data={loaderData} kept={actionData?.kept} />
              ) : (
                <OpennessForm data={loaderData} kept={actionData?.kept} />
              )}
            </Section>
          </div>
        ) : null}
        {loaderData.people ? (
          <Section
            title={t.openness.people}
            id="people"
            meta={t.openness.peopleMeta(loaderData.people.who.length)}
          >
            <PeopleTable people={loaderData.people.who} />
            {loaderData.people.others.length > 0 ? (
              <details className="fold mt-3">
                <summary>{t.openness.others(loaderData.people.others.length)}</summary>
                <PeopleTable people={loaderData.people.others} />
              </details>
            ) : null}
          </Section>
        ) : (
          <Section title={t.openness.roles} id="roles">
            <p>
              {loaderData.roles
                .filter((one) => one.sees)
                .map(({ role }) => t.common.role[role])
                .join(', ')}
            </p>
          </Section>
        )}
        {loaderData.history.length > 0 ? (
          <ElementChanges
            changes={loaderData.history}
            title={t.openness.history(loaderData.history.length)}
          />
        ) : null}
        <p className="pair">
          <Link to="/rettigheder">{t.rights.title}</Link>
          {loaderData.mayCollect ? <CollectLink element={element.id} /> : null}
        </p>
      </div>
    </>
  )
}

/** The way to a request for access about the element. */
function CollectLink({ element }: { element: string }) {
  const { t } = useTexts(accessRequestsRoom)
  return <Link to={`/aktindsigt/ny?led=${element}`}>{t.accessRequests.fromHere}</Link>
}

/** How open it is now, in sentences. */
function Now({
  data: { own, openness, isClosed, circle, closedBy },
}: {
  data: Route.ComponentProps['loaderData']
}) {
  const { t, format } = useTexts(peopleRoom)
  const { openness: words } = t
  return (
    <>
      <p>
        <strong>{openness ? t.common.openness[openness] : words.noOwn}</strong>
        {openness === 'closed' ? null : <> · {openness ? words.means[openness] : words.noOwnMeans}</>}
        {openness === 'closed' ? (
          <> · {circle ? words.closedTo(circle.title) : words.closedToStanding}</>
        ) : null}
      </p>
      {circle ? (
        <p className="meta">
          {[...circle.roles.map((role) => t.common.role[role]), ...circle.others].join(' · ')}{' '}
          <Link to={`/led/${circle.id}`}>{words.toCircle}</Link>
        </p>
      ) : null}
      {closedBy ? (
        <Notice kind="warn">
          {words.closedBy} <Link to={`/led/${closedBy.id}/adgang`}>{closedBy.title}</Link>
        </Notice>
      ) : null}
      {isClosed && !closedBy ? (
        <p className="meta">{own?.titleIsHarmless ? words.titleShown : words.titleHidden}</p>
      ) : null}
      {own?.published ? <p className="meta">{words.publishedOn(format.date(own.published.on))}</p> : null}
    </>
  )
}
