import { Form, Link } from 'react-router'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import type { Route } from './+types/search.page'
import { search, type SearchResult } from './search.ts'

const longest = 200

/** What was asked, and what was found; nothing is asked on the first visit. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, longest)
  return { query, found: query === '' ? undefined : await search(db, actor, query) }
}

export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { query, found } = loaderData
  const count = found ? found.elements.length + found.passages.length : 0
  return (
    <>
      <title>{`${query ? t.search.titleOf(query) : t.search.title} – ${t.common.product}`}</title>
      <PageHead title={t.search.title} />
      <Form className="search-form" role="search" action="/soeg">
        <div className="field field--search">
          <label htmlFor="q">{t.search.label}</label>
          <input id="q" name="q" type="search" defaultValue={query} key={query} autoComplete="off" />
        </div>
        <button className="button button--primary" type="submit">
          {t.common.search}
        </button>
      </Form>
      {found?.corrections.map(({ written, meant }) => (
        <Notice key={written}>{t.search.corrected(written, meant)}</Notice>
      ))}
      {found === undefined ? (
        <p className="lead">{t.search.lead}</p>
      ) : count === 0 ? (
        <Empty title={t.search.none(query)}>
          <p>{t.search.noneText}</p>
        </Empty>
      ) : (
        <div className="stack mt-5">
          <p role="status" className="meta">
            {t.search.count(found.elements.length, found.passages.length)}
          </p>
          <FoundElements elements={found.elements} />
          <FoundPassages passages={found.passages} />
        </div>
      )}
    </>
  )
}

function FoundElements({ elements }: Pick<SearchResult, 'elements'>) {
  const { t } = useTexts()
  if (elements.length === 0) return null
  return (
    <Section title={t.search.elements} id="elements">
      <ul className="lines">
        {elements.map((element) => (
          <li key={element.id}>
            <Link to={addressOf(element)}>
              {element.number ? `${element.number} ` : ''}
              {element.title}
            </Link>
            <div className="meta">
              {[
                t.common.kind[element.kind],
                element.within,
                element.isClosed ? t.common.done.toLowerCase() : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function FoundPassages({ passages }: Pick<SearchResult, 'passages'>) {
  const { t } = useTexts()
  if (passages.length === 0) return null
  return (
    <Section title={t.search.passages} id="passages">
      <ul className="lines">
        {passages.map((passage) => (
          <li key={`${passage.document} ${passage.page}`}>
            <Link to={`/dokument/${passage.document}?side=${passage.page}`}>{passage.name}</Link>{' '}
            <span className="meta">{t.search.page(passage.page)}</span>
            <p className="quote">
              {passage.parts.map((part, index) =>
                // oxlint-disable-next-line no-array-index-key -- the parts of a passage have no other name
                part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
