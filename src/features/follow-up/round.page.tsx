import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Figures, Notice, PageHead, Section } from '../../design/page.tsx'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { RoundId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/round.page'
import { AnswerTable, MissingList } from './round-answers.tsx'
import { roundData } from './round-data.ts'
import { moveDue } from './rounds.ts'

/** One round: who has answered, what was said, and for some who is late. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const round = view.round(params.id as RoundId)
    if (!round) throw data(null, { status: 404 })
    return roundData(tx, view, actor, round, today)
  })
}

/** Moves the date that answers are due. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const dueOn = textOf(form, 'dueOn')
  const reason = textOf(form, 'reason')
  const fail = (problem: string, status = 400) => data({ problem, dueOn, reason }, { status })
  if (!isIsoDate(dueOn)) return fail(texts.errors.fieldWrong(texts.followUp.newDue))
  if (!reason) return fail(texts.followUp.dueReasonMissing)
  const answer = await moveDue(db, actor, params.id as RoundId, dueOn, reason)
  return 'refused' in answer ? fail(refusalText(answer, texts), 409) : redirect(`/runder/${params.id}`)
}

export default function RoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { round, state, given, missing, missingCount, unexplained, toApprove } = loaderData
  const isClosed = state === 'closed'
  const unseen = missingCount - missing.length
  return (
    <>
      <title>{`${round.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.followUp.title, to: '/runder' }]}
        title={round.title}
        meta={
          round.closedOn
            ? `${t.followUp.closedOn(format.date(round.closedOn))} · ${t.followUp.openFrom(format.date(round.opensOn), format.date(round.dueOn)).toLowerCase()}`
            : state === 'planned'
              ? t.followUp.plannedFrom(format.date(round.opensOn), format.day(round.dueOn))
              : t.followUp.openFrom(format.date(round.opensOn), format.day(round.dueOn))
        }
      >
        <a className="button" href={`/rapport?round=${round.id}`}>
          {t.followUp.report}
        </a>
        {loaderData.mayRun && !isClosed ? (
          <Link className="button" to={`/runder/${round.id}/luk`}>
            {t.followUp.closeRound}
          </Link>
        ) : null}
        {toApprove > 0 ? (
          <Link className="button button--primary" to={`/runder/${round.id}/tekster`}>
            {t.followUp.wordsWaiting(toApprove)}
          </Link>
        ) : null}
      </PageHead>
      {loaderData.isPastDue ? <Notice kind="warn">{t.followUp.pastDueRound}</Notice> : null}
      <Figures
        figures={[
          { label: t.followUp.given, value: `${given.length} / ${loaderData.count}` },
          { label: isClosed ? t.followUp.notReported : t.followUp.missing, value: missingCount },
          { label: t.followUp.unexplained, value: unexplained.length },
        ]}
      />
      <div className="stack mt-6">
        <Section
          title={isClosed ? t.followUp.notReported : t.followUp.missing}
          id="missing"
          meta={
            missingCount === 0 ? undefined : isClosed ? t.followUp.notReportedNote : t.followUp.missingNote
          }
        >
          {missingCount === 0 ? <p>{t.followUp.nobodyMissing}</p> : null}
          <MissingList rows={missing} isOpen={state === 'open'} />
          {unseen > 0 ? <p className="meta mt-2">{t.followUp.missingOthers(unseen)}</p> : null}
        </Section>
        <Section title={t.followUp.given} id="given">
          {given.length === 0 ? <p>{t.followUp.nobodyGave}</p> : <AnswerTable rows={given} />}
        </Section>
        {loaderData.mayRun && !isClosed ? (
          <details className="fold" open={actionData !== undefined}>
            <summary>{t.followUp.moveDue}</summary>
            <Form method="post" className="form mt-3">
              {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
              <div className="form__pair">
                <TextField
                  name="dueOn"
                  label={t.followUp.newDue}
                  type="date"
                  value={actionData?.dueOn ?? round.dueOn}
                  isRequired
                />
                <TextField
                  name="reason"
                  label={t.followUp.dueReason}
                  hint={t.common.reasonHint}
                  value={actionData?.reason}
                  isRequired
                />
              </div>
              <div className="buttons">
                <button className="button" type="submit">
                  {t.followUp.moveDue}
                </button>
              </div>
            </Form>
          </details>
        ) : null}
      </div>
    </>
  )
}
