import { Link } from 'react-router'
import { Empty, PageHead } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { askedIn } from '../../domain/follow-up/awaited.ts'
import { roundState } from '../../domain/follow-up/round.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { statusesOfRound } from '../../store/statuses.ts'
import type { Route } from './+types/rounds.page'

/** All rounds, newest first, and how many have answered. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const rounds = []
    for (const round of view.rounds()) {
      const state = roundState(round, today)
      const statuses = await statusesOfRound(tx, view, round.id)
      const asked = state === 'closed' ? undefined : askedIn(view, round, statuses).length
      rounds.push({ ...round, state, given: statuses.size, asked })
    }
    return { rounds, mayRun: may(actor, 'run rounds') }
  })
}

export default function RoundsPage({ loaderData: { rounds, mayRun } }: Route.ComponentProps) {
  const { t, format } = useTexts()
  return (
    <>
      <title>{`${t.followUp.title} – ${t.common.product}`}</title>
      <PageHead title={t.followUp.title} meta={t.followUp.lead}>
        {mayRun ? (
          <Link className="button button--primary" to="/runder/ny">
            {t.followUp.newRound}
          </Link>
        ) : null}
      </PageHead>
      {rounds.length === 0 ? (
        <Empty title={t.followUp.noRounds}>
          <p>{mayRun ? t.followUp.noRoundsText : t.followUp.noRoundsReader}</p>
        </Empty>
      ) : (
        <ul className="waiting rounds">
          {rounds.map((round) => (
            <li key={round.id}>
              <div>
                <h2 className="t-5">
                  <Link to={`/runder/${round.id}`}>{round.title}</Link>
                </h2>
                <p>
                  {round.closedOn
                    ? t.followUp.closedOn(format.date(round.closedOn))
                    : round.state === 'planned'
                      ? t.followUp.plannedFrom(format.date(round.opensOn), format.day(round.dueOn))
                      : t.followUp.openFrom(format.date(round.opensOn), format.day(round.dueOn))}
                </p>
              </div>
              <div className="rounds__state">
                <span className={round.state === 'open' ? 'tag tag--good' : 'tag'}>
                  {t.followUp.state[round.state]}
                </span>
                <span>
                  {round.asked === undefined
                    ? t.followUp.answers(round.given)
                    : t.followUp.answered(round.given, round.asked)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
