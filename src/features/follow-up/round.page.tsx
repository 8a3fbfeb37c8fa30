import { data, Form, Link, redirect } from 'react-router'
import { Figures, Notice, PageHead, Section, TableScroll } from '../../design/page.tsx'
import type { RoundId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/round.page'
import { roundData } from './round-data.ts'
import { closeRound } from './rounds.ts'

/** One round: who has answered, who has not, what was said. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const round = view.round(params.id as RoundId)
    if (!round) throw data(null, { status: 404 })
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

export default function RoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { round, asked, state } = loaderData
  const missing = asked.filter((row) => row.status === undefined)
  const given = asked.filter((row) => row.status !== undefined)
  return (
    <>
      <title>{`${round.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.followUp.title, to: '/runder' }]}
        title={round.title}
        meta={[
          round.closedOn ? t.followUp.closedOn(format.date(round.closedOn)) : t.followUp.state[state],
          `${t.followUp.opensOn.toLowerCase()} ${format.date(round.opensOn)}`,
          `${t.followUp.dueOn.toLowerCase()} ${format.date(round.dueOn)}`,
        ].join(' · ')}
      >
        <a className="button" href={`/rapport?round=${round.id}`}>
          {t.followUp.report}
        </a>
        {loaderData.mayRun && state !== 'closed' ? (
          <Form method="post">
            <button className="button button--primary" type="submit">
              {t.followUp.close}
            </button>
          </Form>
        ) : null}
      </PageHead>
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {state === 'open' && loaderData.isPastDue ? <Notice kind="warn">{t.followUp.pastDue}</Notice> : null}
      <Figures
        figures={[
          { label: t.followUp.given, value: loaderData.given },
          { label: state === 'closed' ? t.followUp.notReported : t.followUp.missing, value: missing.length },
          { label: t.followUp.unexplained, value: asked.filter((row) => row.isUnexplained).length },
        ]}
      />
      <div className="stack mt-6">
        <Section title={state === 'closed' ? t.followUp.notReported : t.followUp.missing} id="missing">
          {missing.length === 0 ? (
            <p>{t.followUp.nobodyMissing}</p>
          ) : (
            <ul className="lines lines--dense">
              {missing.map((row) => (
                <li key={row.id}>
                  <Link to={addressOf(row)}>{row.name}</Link>{' '}
                  <span className="faint">{row.responsible ?? t.plan.noResponsible}</span>
                  {row.mayReport && state === 'open' ? (
                    <>
                      {' · '}
                      <Link to={`/status/${row.id}`}>{t.plan.giveStatus}</Link>
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Section>
        {given.length > 0 ? (
          <Section title={t.followUp.given} id="given">
            <TableScroll label={t.followUp.given}>
              <table className="table table--stack">
                <thead>
                  <tr>
                    <th scope="col">{t.followUp.item}</th>
                    <th scope="col">{t.followUp.responsible}</th>
                    <th scope="col">{t.followUp.status}</th>
                    <th scope="col">{t.plan.progress}</th>
                    <th scope="col">{t.followUp.words}</th>
                  </tr>
                </thead>
                <tbody>
                  {given.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        <Link to={addressOf(row)}>{row.name}</Link>
                      </th>
                      <td data-label={t.followUp.responsible}>{row.responsible ?? t.plan.noResponsible}</td>
                      <td data-label={t.followUp.status}>
                        <StatusLight status={row.status} />
                      </td>
                      <td data-label={t.plan.progress}>
                        <ProgressMark status={row.status} />
                      </td>
                      <td data-label={t.followUp.words} className="full">
                        {row.status?.sentence ??
                          (row.isUnexplained ? (
                            <span className="light--red">{t.followUp.unexplained}</span>
                          ) : (
                            ''
                          ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </Section>
        ) : null}
        {loaderData.mayRun && state !== 'closed' ? <p className="meta">{t.followUp.closeNote}</p> : null}
      </div>
    </>
  )
}
