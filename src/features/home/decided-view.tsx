import { Link } from 'react-router'
import { Section, TableScroll } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { saysMore } from '../../parts/decision-words.ts'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import type { HomeData } from './home-data.ts'

const mostItems = 8

/** What became of what was decided, in plain words: the items, those in trouble first, in the words that the leader approved (R84). */
export function DecidedView({ home }: { home: HomeData }) {
  const { t, format } = useTexts()
  const { decided } = home
  if (!decided) return null
  if (decided.items.length === 0) return <p>{t.home.nothingDecided}</p>
  return (
    <>
      <Section
        title={t.home.decidedTitle}
        id="decided"
        meta={decided.isOwn && home.place ? t.home.decidedOwn(home.place) : t.home.decidedAll}
      >
        <ul className="lines outcome">
          {decided.items.slice(0, mostItems).map((item) => (
            <li key={item.id}>
              <div>
                <h3 className="t-4">
                  <Link to={`/punkt/${item.id}`}>{item.name}</Link>
                </h3>
                <p className="mt-1">
                  {item.status?.sentence ? (
                    `»${item.status.sentence}«`
                  ) : (
                    <span className="faint">{item.summary ?? t.home.wordsLater}</span>
                  )}
                </p>
                {item.next?.planned ? (
                  <p className="meta">{t.home.isBefore(item.next.body, format.planned(item.next.planned))}</p>
                ) : null}
              </div>
              <div className="outcome__state">
                <StatusLight status={item.status} />
                <ProgressMark status={item.status} />
              </div>
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <Link className="button" to="/plan">
            {t.home.seeWholePlan}
          </Link>
        </p>
      </Section>
      <Section title={t.home.latestDecisions} id="decisions">
        {decided.decisions.length === 0 ? <p className="faint">{t.home.noDecisions}</p> : null}
        <ol className="timeline">
          {decided.decisions.map((decision) => (
            <li key={decision.id}>
              <span className="date">{format.date(decision.on)}</span>
              <div>
                <strong>{decision.body}</strong>
                {decision.code ? `: ${t.meetings.decision[decision.code].toLowerCase()}` : ''}
                {saysMore(decision, t) ? <p className="mt-1">»{decision.text}«</p> : null}
                {decision.about.map((element) => (
                  <div key={element.id}>
                    <span className="pair">
                      <Link to={addressOf(element)}>{element.name}</Link>
                      {element.status ? <StatusLight status={element.status} /> : null}
                    </span>
                  </div>
                ))}
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

/** The history for an auditor: that it holds, its last changes, and the rounds that stand as they were closed. */
export function AuditView({ audit }: { audit: NonNullable<HomeData['audit']> }) {
  const { t, format } = useTexts()
  return (
    <>
      <Section
        title={t.home.history}
        id="history"
        meta={t.home.historyCount(audit.changes, format.number(audit.changes))}
      >
        <TableScroll label={t.home.history}>
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t.home.number}
                </th>
                <th scope="col">{t.home.when}</th>
                <th scope="col">{t.home.who}</th>
                <th scope="col">{t.home.why}</th>
              </tr>
            </thead>
            <tbody>
              {audit.last.map((change) => (
                <tr key={change.number}>
                  <th scope="row" className="number">
                    {change.number}
                  </th>
                  <td data-label={t.home.when}>{format.moment(change.recordedAt)}</td>
                  <td data-label={t.home.who}>{change.name}</td>
                  <td data-label={t.home.why}>{change.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </Section>
      <Section title={t.home.closedRounds} id="closed-rounds">
        {audit.rounds.length === 0 ? <p className="faint">{t.home.noClosedRounds}</p> : null}
        <ul className="lines lines--dense">
          {audit.rounds.map((round) => (
            <li key={round.id}>
              <Link to={`/runder/${round.id}`}>{round.title}</Link>{' '}
              <span className="faint">{t.home.closedOn(format.date(round.closedOn))}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
