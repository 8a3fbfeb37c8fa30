import { data, Form, Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import type { ChangeNumber, ElementId, TreatmentId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/treatment.page'
import { type FormProblem, readTreatmentForm, TreatmentFields } from './treatment-form.tsx'
import { treatmentData } from './treatment-page-data.ts'
import { endTreatment, reviseTreatment } from './treatments.ts'

/** One planned treatment, to be moved or cancelled. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  return reading(db, actor, async (view) =>
    treatmentData(view, actor, params.id as ElementId, params.treatment as TreatmentId),
  )
}

/** Moves the treatment or takes it off, with a reason (R30). */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const id = params.treatment as TreatmentId
  const before = await reading(db, actor, async (view) =>
    treatmentData(view, actor, params.id as ElementId, id),
  )
  const fail = (problem: string, about?: FormProblem, status = 400) =>
    data({ problem, about, kept: keptOf(form), isStale: status === 409 }, { status })
  const reason = textOf(form, 'reason')
  const expected = Number(textOf(form, 'expected')) as ChangeNumber
  if (!reason) return fail(texts.errors.fieldMissing(texts.common.reason))
  const isEnding = form.has('cancel')
  const read = isEnding ? undefined : readTreatmentForm(form)
  if (read && 'problem' in read) return fail(texts.errors.summary, read.problem)
  const { actualOn, decision } = before.treatment
  const answer = read
    ? await reviseTreatment(db, actor, {
        id,
        content: { ...read, ...(actualOn ? { actualOn } : {}), ...(decision ? { decision } : {}) },
        expected,
        reason,
      })
    : await endTreatment(db, actor, { id, expected, reason })
  return 'refused' in answer
    ? fail(refusalText(answer, texts), undefined, 409)
    : redirect(`${addressOf(before)}#treatments`)
}

/** What somebody else has changed in the meantime is fetched, so that both can be seen and the next attempt is on the new one. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function TreatmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { treatment } = loaderData
  const address = addressOf(loaderData)
  const kept = actionData?.kept
  return (
    <>
      <title>{`${t.meetings.editTreatment} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: address }]}
        title={t.meetings.editTreatment}
        meta={loaderData.body}
      >
        <Link className="button" to={`/punkt/${loaderData.id}/behandling/${treatment.id}/beslutning`}>
          {loaderData.isDialogue ? t.meetings.recordDialogue : t.meetings.recordDecision}
        </Link>
      </PageHead>
      <Form method="post" className="form">
        {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
        {actionData?.isStale ? (
          <Notice title={`${t.errors.theirs}:`}>
            {[loaderData.body, treatment.planned && format.planned(treatment.planned), treatment.purpose]
              .filter(Boolean)
              .join(' · ')}
          </Notice>
        ) : null}
        <input type="hidden" name="expected" value={treatment.version} />
        <TreatmentFields
          bodies={loaderData.bodies}
          body={treatment.body}
          planned={treatment.planned && format.planned(treatment.planned)}
          purpose={treatment.purpose}
          kept={kept}
          problem={actionData?.about}
        />
        <TextField
          name="reason"
          label={t.common.reason}
          hint={t.common.reasonHint}
          value={typeof kept?.['reason'] === 'string' ? kept['reason'] : undefined}
          isRequired
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.common.save}
          </button>
          {treatment.decision ? null : (
            <button className="button" type="submit" name="cancel" value="1">
              {t.meetings.removeTreatment}
            </button>
          )}
          <Link className="button button--plain" to={address}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
