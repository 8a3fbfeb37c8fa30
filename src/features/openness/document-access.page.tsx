import { data, Form, redirect } from 'react-router'
import { Notice, PageHead } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { openness } from '../../domain/chain/kinds/fields.ts'
import type { DocumentId, ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import { opennessHistoryOf } from '../../store/documents.ts'
import { namesFor } from '../../request/names-for.ts'
import type { Route } from './+types/document-access.page'
import { openDocument } from './open-document.ts'
import { CircleField, OpennessField, WhyField } from './openness-fields.tsx'

/** How open a document is by itself, whatever the case (R47). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  return reading(db, actor, async (view, tx) => {
    const document = await seenDocument(tx, view, actor, params.id as DocumentId)
    if (!document) throw data(null, { status: 404 })
    if (!may(actor, 'plan')) throw data(null, { status: 403 })
    const history = await opennessHistoryOf(tx, document.id)
    const names = await namesFor(
      tx,
      view,
      actor,
      history.map((one) => one.by),
    )
    return {
      id: document.id,
      name: document.name,
      openness: document.openness,
      circle: document.circle,
      circles: view.all('circle').map(({ id, title }) => ({ value: id, label: title })),
      history: history.map((one) => ({ ...one, at: one.at.toISOString(), by: names.get(one.by) ?? '' })),
    }
  })
}

/** Opens or closes the document; who, when and why stands in the access log (R54). */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const form = await request.formData()
  const fail = (problem: string) => data({ problem, kept: keptOf(form) }, { status: 400 })
  const wanted = openness.safeParse(textOf(form, 'openness'))
  const reason = textOf(form, 'reason')
  if (!wanted.success) return fail(texts.openness.opennessMissing)
  if (reason === '') return fail(texts.openness.reasonMissing)
  const came = await openDocument(db, actor, {
    id: params.id as DocumentId,
    openness: wanted.data,
    circle: (textOf(form, 'circle') || undefined) as ElementId | undefined,
    reason,
  })
  if (came === 'unknown') throw data(null, { status: 404 })
  if (came === 'not allowed') throw data(null, { status: 403 })
  return came === 'unknown circle'
    ? fail(texts.errors['unknown reference'])
    : redirect(`/dokument/${params.id}`)
}

export default function DocumentAccessPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const kept = actionData?.kept
  return (
    <>
      <title>{`${t.openness.title}: ${loaderData.name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: `/dokument/${loaderData.id}` }]}
        title={t.openness.ofDocument}
        meta={loaderData.name}
      />
      <p className="lead">{t.openness.ofDocumentLead}</p>
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <Form method="post" className="form openness mt-4">
        <OpennessField value={loaderData.openness} kept={kept} />
        <CircleField value={loaderData.circle} circles={loaderData.circles} kept={kept} />
        <WhyField hint={t.openness.reasonHintDocument} kept={kept} />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.openness.save}
          </button>
        </div>
      </Form>
      {loaderData.history.length > 0 ? (
        <section className="ruled mt-5">
          <h2 className="small-heading">{t.openness.history(loaderData.history.length)}</h2>
          <ol className="lines lines--dense">
            {loaderData.history.map((one) => (
              <li key={one.at}>
                <div className="meta">
                  {format.moment(one.at)} · {one.by}
                </div>
                {t.common.openness[one.openness]}: {one.reason}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}
