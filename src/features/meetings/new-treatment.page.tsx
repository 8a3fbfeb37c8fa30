import { data, Form, Link, redirect } from 'react-router'
import { Notice, PageHead } from '../../design/page.tsx'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/new-treatment.page'
import { type FormProblem, readTreatmentForm, TreatmentFields } from './treatment-form.tsx'
import { treatedData } from './treatment-page-data.ts'
import { addTreatment } from './treatments.ts'

/** What is to be treated. After a decision that sends the case back, body and purpose are filled in (R39). */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const asked = new URL(request.url).searchParams
  return reading(db, actor, async (view) => ({
    ...treatedData(view, actor, params.id as ElementId),
    again: asked.has('igen'),
    body: asked.get('body') ?? undefined,
    purpose: asked.get('purpose') ?? undefined,
  }))
}

/** Plans the treatment. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const read = readTreatmentForm(form)
  const fail = (problem: string, about?: FormProblem, status = 400) =>
    data({ problem, about, kept: keptOf(form) }, { status })
  if ('problem' in read) return fail(texts.errors.summary, read.problem)
  const answer = await addTreatment(db, actor, {
    content: { ...read, element: params.id as ElementId },
    reason: texts.meetings.planTreatment,
  })
  return 'refused' in answer
    ? fail(refusalText(answer, texts), undefined, 409)
    : redirect(`${textOf(form, 'address')}#treatments`)
}

export default function NewTreatmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const address = addressOf(loaderData)
  return (
    <>
      <title>{`${t.meetings.planTreatment} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: address }]}
        title={t.meetings.planTreatment}
      />
      {loaderData.again ? <Notice>{t.meetings.comesBack}</Notice> : null}
      <Form method="post" className="form mt-4">
        {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
        <input type="hidden" name="address" value={address} />
        <TreatmentFields
          bodies={loaderData.bodies}
          body={loaderData.body ?? loaderData.committee}
          planned={undefined}
          purpose={loaderData.purpose}
          kept={actionData?.kept}
          problem={actionData?.about}
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.meetings.planTreatment}
          </button>
          <Link className="button button--plain" to={address}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
