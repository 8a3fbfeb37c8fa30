import { data, Link } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { Distribution } from '../../parts/distribution.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { FindingSentence } from '../../parts/finding-list.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/home.page'
import { ComingList, NewsList } from './aside.tsx'
import { AuditView, DecidedView } from './decided-view.tsx'
import { FirstRun, SetUpLeft } from './first-run.tsx'
import { type SetUp, setUpOf } from './first-run-data.ts'
import { type HomeData, homeData } from './home-data.ts'
import { MyItems, MyPart } from './mine.tsx'
import { TaskList } from './task-list.tsx'
import { visitOf } from './visit.ts'

/** The front page: what waits for whoever one is. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  const { db, actor, today } = asking
  return reading(db, actor, async (view, tx) => {
    const { before, cookie } = visitOf(request.headers.get('cookie'), actor, today, view.number)
    const home = await homeData(tx, view, actor, today, before)
    const setUp = await setUpOf(tx, view, actor, asking)
    return data({ name: actor.name, home, setUp }, { headers: { 'set-cookie': cookie } })
  })
}

export default function HomePage({ loaderData }: Route.ComponentProps) {
  return loaderData.setUp.isFirstRun ? (
    <FirstRun name={loaderData.name} setUp={loaderData.setUp} />
  ) : (
    <Home home={loaderData.home} name={loaderData.name} setUp={loaderData.setUp} />
  )
}

function Home({ home, name, setUp }: { home: HomeData; name: string; setUp: SetUp }) {
  const { t, format } = useTexts()
  const { tasks, chair, round, nextRound } = home
  const day = format.day(home.today)
  // Who only reads is never told that nothing waits.
  const works = chair === 'leader' || home.mayPlan
  return (
    <>
      <title>{`${t.home.title} – ${t.common.product}`}</title>
      <PageHead
        title={
          tasks.length > 0
            ? t.home.waitsFor(format.count(tasks.length))
            : works
              ? t.home.nothingWaitsTitle
              : t.home.greeting(name)
        }
        meta={[
          day.charAt(0).toUpperCase() + day.slice(1),
          ...(home.place ? [home.place] : []),
          ...(round ? [t.home.roundCloses(round.title, round.days)] : []),
        ].join(' · ')}
      />
      <div className="two-columns">
        <div className="stack">
          {tasks.length === 0 && works ? (
            <p className="lead">
              {nextRound
                ? t.home.nextRoundOpens(nextRound.title, format.date(nextRound.opensOn))
                : t.home.noNextRound}
            </p>
          ) : null}
          {chair === 'staff' || chair === 'reader' ? <Notice>{t.home.readOnly}</Notice> : null}
          <SetUpLeft setUp={setUp} />
          <TaskList tasks={tasks} isLeader={chair === 'leader'} />
          <MyItems mine={home.mine} />
          <MyPart mine={home.mine} place={home.place} />
          {home.findings.length > 0 ? (
            <Section title={t.home.myFindings} id="findings" meta={t.home.findingsMineNote}>
              <OwnFindings findings={home.findings} />
            </Section>
          ) : null}
          <DecidedView home={home} />
          {home.audit ? <AuditView audit={home.audit} /> : null}
          {home.seesAgreements ? <Agreements home={home} /> : null}
        </div>
        <aside className="stack" aria-label={t.home.aside}>
          <NewsList home={home} />
          <ComingList coming={home.coming} />
          {home.mayPlan && !tasks.some((task) => task.kind === 'no agreement') ? (
            <section className="ruled">
              <h2 className="small-heading">{t.home.importAgreement}</h2>
              <p className="t-3">{t.home.importLead}</p>
              <Link className="button" to="/import">
                {t.home.import}
              </Link>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  )
}

/** What concerns somebody's own items, each with what it is about. */
function OwnFindings({ findings }: Pick<HomeData, 'findings'>) {
  const { t } = useTexts()
  return (
    <ul className="lines lines--dense">
      {findings.map((finding) => (
        <li key={finding.key}>
          <Link to={addressOf({ id: finding.subject, kind: finding.subjectKind })}>
            {finding.subjectTitle}
          </Link>
          <div>
            <FindingSentence finding={finding} />
          </div>
          <div className="meta">{t.insight.rules[finding.rule].suggestion}</div>
        </li>
      ))}
    </ul>
  )
}

/** Every agreement with its lights, as one band and in words. */
function Agreements({ home }: { home: HomeData }) {
  const { t } = useTexts()
  return home.agreements.length === 0 ? null : (
    <Section title={t.home.agreements} id="agreements">
      <ul className="lines">
        {home.agreements.map((agreement) => (
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
  )
}
