import { data, Form, Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { comesBack, decisionCodes, decisionInput } from '../../domain/follow-up/treatment.ts'
import type { ChangeNumber, ElementId, TreatmentId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/decision.page'
import { decideTreatment } from './decide-treatment.ts'
import { treatmentData } from './treatment-page-data.ts'

const opennesses = ['not assessed', 'open', 'internal', 'closed'] as const

/** The treatment that something came of. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view) => ({
    ...treatmentData(view, actor, params.id as ElementId, params.treatment as TreatmentId),
    today,
  }))
}

/** Writes down what was decided, word for word; a case that comes back is planned again at once (R38, R39). */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  const form = await request.formData()
  const before = await reading(db, actor, async (view) =>
    treatmentData(view, actor, params.id as ElementId, params.treatment as TreatmentId),
  )
  const fail = (problem: string, status = 400) => data({ problem, kept: keptOf(form) }, { status })
  const optional = (name: string) => textOf(form, name) || undefined
  const parsed = decisionInput.omit({ body: true, elements: true }).safeParse({
    on: textOf(form, 'on'),
    code: optional('code'),
    text: textOf(form, 'text'),
    caseNumber: optional('caseNumber'),
    caseTitle: optional('caseTitle'),
    openness: optional('openness'),
    circle: optional('circle'),
  })
  if (!textOf(form, 'on')) return fail(texts.meetings.actualMissing)
  if (!textOf(form, 'text')) return fail(texts.meetings.decisionTextMissing)
  if (!parsed.success) return fail(texts.errors.summary)
  if (parsed.data.on > today) return fail(texts.meetings.actualAhead)
  const answer = await decideTreatment(db, actor, {
    id: before.treatment.id,
    expected: Number(textOf(form, 'expected')) as ChangeNumber,
    outcome: parsed.data,
    holdsNoCpr: form.has('noCpr'),
  })
  if ('refused' in answer) return fail(refusalText(answer, texts), 409)
  if (!comesBack(parsed.data.code)) return redirect(`${addressOf(before)}#treatments`)
  const again = new URLSearchParams({ igen: '', body: before.treatment.body })
  if (before.treatment.purpose) again.set('purpose', before.treatment.purpose)
  return redirect(`/punkt/${before.id}/behandling/ny?${again}`)
}

/** What somebody else has written in the meantime is fetched, and shown beside what was written here. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function DecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { treatment, isDialogue, decision } = loaderData
  const kept = actionData?.kept
  const address = addressOf(loaderData)
  const title = isDialogue ? t.meetings.recordDialogue : t.meetings.recordDecision
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: address }]}
        title={title}
        meta={[loaderData.body, treatment.planned && format.planned(treatment.planned), treatment.purpose]
          .filter(Boolean)
          .join(' · ')}
      />
      {isDialogue ? <Notice>{t.meetings.dialogueHint}</Notice> : null}
      {decision ? (
        <div className="source mt-4">
          <blockquote>»{decision.text}«</blockquote>
          <p className="meta">
            {format.date(decision.on)}
            {decision.code ? ` · ${t.meetings.decision[decision.code]}` : ''}
          </p>
          {actionData ? (
            <Notice kind="broken" title={`${t.errors.yours}:`}>
              »{keptText(kept, 'text')}«
            </Notice>
          ) : null}
          <p>{t.meetings.decisionStands}</p>
          <Link
            className="button"
            to={`/punkt/${loaderData.id}/behandling/ny?body=${treatment.body}&purpose=${encodeURIComponent(treatment.purpose ?? '')}`}
          >
            {t.meetings.planTreatment}
          </Link>
        </div>
      ) : (
        <Form method="post" className="form mt-4">
          {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
          <input type="hidden" name="expected" value={treatment.version} />
          <div className="form__pair">
            <TextField
              name="on"
              type="date"
              label={t.meetings.actualOn}
              value={keptText(kept, 'on') ?? likelyDay(treatment.planned, loaderData.today)}
              isRequired
            />
            {isDialogue ? null : (
              <SelectField
                name="code"
                label={t.meetings.decisionWord}
                options={decisionCodes.map((code) => ({ value: code, label: t.meetings.decision[code] }))}
                value={keptText(kept, 'code')}
                none={t.common.none}
              />
            )}
          </div>
          <TextField
            name="text"
            label={isDialogue ? t.meetings.dialogueText : t.meetings.decisionText}
            hint={isDialogue ? undefined : t.meetings.decisionTextHint}
            rows={5}
            value={keptText(kept, 'text')}
            isRequired
          />
          <div className="form__pair">
            <TextField name="caseNumber" label={t.meetings.caseNumber} value={keptText(kept, 'caseNumber')} />
            <TextField name="caseTitle" label={t.meetings.caseTitle} value={keptText(kept, 'caseTitle')} />
          </div>
          <SelectField
            name="openness"
            label={t.meetings.openness}
            hint={t.meetings.opennessHint}
            options={opennesses.map((openness) => ({ value: openness, label: t.common.openness[openness] }))}
            value={keptText(kept, 'openness') ?? 'not assessed'}
          />
          {loaderData.circles.length > 0 ? (
            <SelectField
              name="circle"
              label={t.fields.circle}
              hint={t.openness.circleHint}
              none={t.openness.standingCircle}
              options={loaderData.circles}
              value={keptText(kept, 'circle')}
            />
          ) : null}
          {actionData?.problem === t.followUp.cprSeen ? (
            <label className="check">
              <input type="checkbox" name="noCpr" /> {t.followUp.noCpr}
            </label>
          ) : null}
          <div className="buttons">
            <button className="button button--primary" type="submit">
              {title}
            </button>
            <Link className="button button--plain" to={address}>
              {t.common.cancel}
            </Link>
          </div>
        </Form>
      )}
    </>
  )
}

/** The planned day when it was a day that has come; else whoever writes must say. */
const likelyDay = (planned: string | undefined, today: string): string | undefined =>
  planned?.length === 10 && planned <= today ? planned : undefined
