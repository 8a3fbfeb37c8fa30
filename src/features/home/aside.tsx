import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { StatusLight } from '../../parts/lights.tsx'
import type { HomeData } from './home-data.ts'

/** What has changed since somebody was here last, each with who did it and when. */
export function NewsList({ home }: { home: HomeData }) {
  const { t, format } = useTexts()
  return (
    <section aria-labelledby="news-h">
      <h2 className="small-heading" id="news-h">
        {t.home.newsSince(format.briefly(home.since))}
      </h2>
      {home.news.length === 0 ? <p className="faint">{t.home.noNews}</p> : null}
      <ul className="lines lines--dense">
        {home.news.map((one) => (
          <li key={`${one.number} ${one.kind} ${'id' in one ? one.id : one.body}`}>
            <NewsLine news={one} />
            <div className="meta">
              {one.isOwn
                ? t.home.byYou(format.briefly(one.on))
                : one.onBehalfOf
                  ? t.home.byFor(one.by || t.common.administration, one.onBehalfOf, format.briefly(one.on))
                  : t.home.by(one.by || t.common.administration, format.briefly(one.on))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewsLine({ news }: { news: HomeData['news'][number] }): ReactNode {
  const { t, format } = useTexts()
  switch (news.kind) {
    case 'status':
      return (
        <>
          <Link to={addressOf({ id: news.id, kind: news.of })}>{news.name}</Link>
          <div className="pair">
            <StatusLight status={news.status} />
            {news.status.percent === undefined ? null : <span>{news.status.percent} %</span>}
          </div>
        </>
      )
    case 'decision':
      return (
        <>
          {t.home.decided(news.body)}: »{news.text}«
          {news.about.map((element) => (
            <div key={element.id}>
              <Link to={addressOf({ id: element.id, kind: element.of })}>{element.name}</Link>
            </div>
          ))}
        </>
      )
    case 'measurement':
      return (
        <>
          <Link to={`/led/${news.id}`}>{news.name}</Link>{' '}
          {t.home.measured(`${format.number(news.value, 1)} ${news.unit ?? ''}`.trim())}
        </>
      )
    case 'changed':
      return (
        <>
          <Link to={addressOf({ id: news.id, kind: news.of })}>{news.name}</Link>{' '}
          {t.home.changed(news.others)}
        </>
      )
  }
}

/** What comes: rounds, items before bodies, deadlines. */
export function ComingList({ coming }: Pick<HomeData, 'coming'>) {
  const { t, format } = useTexts()
  return (
    <section className="ruled" aria-labelledby="coming-h">
      <h2 className="small-heading" id="coming-h">
        {t.home.coming}
      </h2>
      {coming.length === 0 ? <p className="faint">{t.home.nothingComing}</p> : null}
      <dl className="facts">
        {coming.map((one, index) => (
          <div key={`${one.kind} ${one.id ?? index} ${one.when}`} className="facts__row">
            <dt>{format.briefly(one.when)}</dt>
            <dd>
              {one.kind === 'round due' || one.kind === 'round opens' ? (
                <Link to={`/runder/${one.id}`}>
                  {one.kind === 'round due' ? t.home.roundDue(one.name) : t.home.roundOpens(one.name)}
                </Link>
              ) : one.kind === 'closed case' ? (
                t.home.beforeBody(
                  one.body,
                  one.name ? t.openness.closedCaseNamed(one.name) : t.openness.closedCase,
                )
              ) : (
                <Link to={`/punkt/${one.id}`}>
                  {one.kind === 'treatment'
                    ? t.home.beforeBody(one.body, one.name)
                    : t.home.deadline(one.name)}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
