import { Link } from 'react-router'
import { PageHead, Section } from '../../design/page.tsx'
import type { RoleName } from '../../domain/access/actor.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { Distribution } from '../../parts/distribution.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import { asked } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/home.page'
import { FirstRun } from './first-run.tsx'
import { homeData } from './home-data.ts'
import { personaChoices } from './persona-choices.ts'

/** The front page: who one can be, or what waits for whoever one is. */
export async function loader({ context }: Route.LoaderArgs) {
  const asking = asked(context)
  const { db, actor, isLoopback, today } = asking
  if (actor) {
    const home = await reading(db, actor, (view, tx) => homeData(tx, view, actor, today))
    return { kind: 'home' as const, name: actor.name, ...home }
  }
  return { kind: 'choice' as const, isLoopback, choices: await personaChoices(asking) }
}

export default function HomePage({ loaderData }: Route.ComponentProps) {
  return loaderData.kind === 'choice' ? <Choice {...loaderData} /> : <Home {...loaderData} />
}

type Loaded = Route.ComponentProps['loaderData']

function Choice({ isLoopback, choices }: Extract<Loaded, { kind: 'choice' }>) {
  const { t } = useTexts()
  return (
    <>
      <title>{`${t.home.choose} – ${t.common.product}`}</title>
      <PageHead title={t.home.choose} />
      <p className="lead">{isLoopback ? t.home.chooseLead : t.home.onlyHere}</p>
      {choices.map((municipality) => (
        <section key={municipality.id} className="section mt-6" aria-labelledby={`m-${municipality.id}`}>
          <h2 id={`m-${municipality.id}`}>{municipality.name}</h2>
          {municipality.isDemo ? (
            <p className="meta">{municipality.persons.length > 1 ? t.home.demo : t.home.emptyMunicipality}</p>
          ) : null}
          <form method="post" action="/persona">
            <ul className="cards mt-3">
              {municipality.persons.map((person) => (
                <li key={person.id}>
                  <strong>{person.name}</strong>
                  <div className="meta">
                    {person.roles.map((role: RoleName) => t.common.role[role]).join(', ')}
                  </div>
                  <button className="button" name="persona" value={`${municipality.id}.${person.id}`}>
                    {t.home.act(person.name)}
                  </button>
                </li>
              ))}
            </ul>
          </form>
        </section>
      ))}
    </>
  )
}

function Home(data: Extract<Loaded, { kind: 'home' }>) {
  const { t, format } = useTexts()
  const waits =
    data.statuses.length +
    data.reviews.length +
    data.rounds.filter((round) => round.missing > 0).length +
    (data.findings > 0 && data.mayPlan ? 1 : 0) +
    (data.withoutResponsible > 0 ? 1 : 0)
  if (data.isEmpty) return <FirstRun name={data.name} mayPlan={data.mayPlan} />
  return (
    <>
      <title>{`${t.home.title} – ${t.common.product}`}</title>
      <PageHead title={t.home.greeting(data.name)} />
      <div className="two-columns">
        <div className="stack">
          <Section title={t.home.waits} id="waits">
            {waits === 0 ? <p>{t.home.nothingWaits}</p> : null}
            <ul className="waiting">
              {data.statuses.map((one) => (
                <li key={one.id}>
                  <div>
                    <h3>
                      {t.home.giveStatus}: {one.name}
                    </h3>
                    <p>
                      {one.round && one.dueOn ? t.home.statusDue(one.round, format.date(one.dueOn)) : ''} ·{' '}
                      {one.last ? t.home.lastStatus(format.date(one.last)) : t.home.noStatusYet}
                    </p>
                  </div>
                  <Link className="button button--primary" to={`/status/${one.id}`}>
                    {t.home.giveStatus}
                  </Link>
                </li>
              ))}
              {data.reviews.map((review) => (
                <li key={review.id}>
                  <h3>{t.home.continueReview}</h3>
                  <Link className="button" to={`/import/${review.id}`}>
                    {t.home.continueReview}
                  </Link>
                </li>
              ))}
              {data.rounds
                .filter((round) => round.missing > 0)
                .map((round) => (
                  <li key={round.id}>
                    <div>
                      <h3>{round.title}</h3>
                      <p>
                        {t.home.roundMissing(round.missing, round.asked)} · {t.followUp.dueOn.toLowerCase()}{' '}
                        {format.date(round.dueOn)}
                      </p>
                    </div>
                    <Link className="button" to={`/runder/${round.id}`}>
                      {t.home.seeRound}
                    </Link>
                  </li>
                ))}
              {data.withoutResponsible > 0 ? (
                <li>
                  <h3>{t.home.withoutResponsible(data.withoutResponsible)}</h3>
                  <Link className="button" to="/plan?view=attention">
                    {t.home.seeItems}
                  </Link>
                </li>
              ) : null}
              {data.findings > 0 ? (
                <li>
                  <h3>{t.home.findings(data.findings)}</h3>
                  <Link className="button" to="/dekoblinger">
                    {t.home.seeFindings}
                  </Link>
                </li>
              ) : null}
              {data.mayPlan ? (
                <li>
                  <div>
                    <h3>{t.home.importAgreement}</h3>
                    <p>{t.home.importLead}</p>
                  </div>
                  <Link className="button" to="/import">
                    {t.home.import}
                  </Link>
                </li>
              ) : null}
            </ul>
          </Section>
          {data.mine.length > 0 ? (
            <Section title={t.home.mine} id="mine">
              <ul className="lines lines--dense">
                {data.mine.map((one) => (
                  <li key={one.id} className="spread">
                    <Link to={`/punkt/${one.id}`}>{one.name}</Link>
                    <StatusLight
                      status={
                        one.isClosed && one.status ? { ...one.status, progress: 'completed' } : one.status
                      }
                    />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <aside className="stack">
          <Section title={t.home.decidedTitle} id="agreements">
            <ul className="lines">
              {data.agreements.map((agreement) => (
                <li key={agreement.id}>
                  <h3 className="t-4">
                    <Link to={`/plan?agreement=${agreement.id}`}>{agreement.title}</Link>
                  </h3>
                  <p className="meta">{t.common.items(agreement.count)}</p>
                  <Distribution shapes={agreement.shapes} />
                </li>
              ))}
            </ul>
          </Section>
        </aside>
      </div>
    </>
  )
}
