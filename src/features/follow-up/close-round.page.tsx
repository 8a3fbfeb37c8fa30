import { data, Form, Link, redirect } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import type { RoundId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/close-round.page'
import { AnswerTable, MissingList } from './round-answers.tsx'
import { roundData } from './round-data.ts'
import { closeRound } from './rounds.ts'

/** How the round will stand when it is closed: what lacks an explanation and what is not reported. Nothing of it stops anybody (R28, R29). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!may(actor, 'run rounds')) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => {
    const round = view.round(params.id as RoundId)
    if (!round) throw data(null, { status: 404 })
    if (round.closedOn) throw redirect(`/runder/${round.id}`)
    return roundData(tx, view, actor, round, today)
  })
}

/** Closes the round. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const answer = await closeRound(db, actor, params.id as RoundId)
  return 'refused' in answer
    ? data({ problem: refusalText(answer, texts) }, { status: 409 })
    : redirect(`/runder/${params.id}`)
}

export default function CloseRoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { round, missing, unexplained, given, count } = loaderData
  const title = t.followUp.closeTitle(round.title)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.followUp.title, to: '/runder' },
          { label: round.title, to: `/runder/${round.id}` },
        ]}
        title={title}
        meta={t.followUp.answered(given.length, count)}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <p className="lead">{t.followUp.closeLead}</p>
      <div className="stack mt-6">
        <Section
          title={`${t.followUp.unexplained} (${unexplained.length})`}
          id="unexplained"
          meta={unexplained.length > 0 ? t.followUp.unexplainedNote : undefined}
        >
          {unexplained.length > 0 ? (
            <AnswerTable rows={unexplained} />
          ) : (
            <p>{t.followUp.everythingExplained}</p>
          )}
        </Section>
        <Section
          title={`${t.followUp.notReported} (${missing.length})`}
          id="not-reported"
          meta={missing.length > 0 ? t.followUp.notReportedNote : undefined}
        >
          {missing.length > 0 ? <MissingList rows={missing} isOpen /> : <p>{t.followUp.nobodyMissing}</p>}
        </Section>
        <Form method="post">
          <p>{t.followUp.closeNote}</p>
          <div className="buttons mt-3">
            <button className="button button--primary" type="submit">
              {t.followUp.closeRound}
            </button>
            <Link className="button" to={`/runder/${round.id}`}>
              {t.followUp.backToRound}
            </Link>
          </div>
        </Form>
      </div>
    </>
  )
}
