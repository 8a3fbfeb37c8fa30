import { Fragment } from 'react'
import { data, Link } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { may } from '../../domain/access/may.ts'
import type { DocumentId, ElementId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { allotmentRoom } from '../../messages/rooms/allotment.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import { DatedList } from '../../parts/dated-list.tsx'
import type { Route } from './+types/allotment.page'
import { shownAllotment, type ShownAllotment } from './shown-allotment.ts'

/** What somebody got out of a document. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, language, today } = askedByActor(context)
  const [document, position] = [params.id as DocumentId, params.position as ElementId]
  const asked = { document, position, today, t: texts, format: formatOf(language) }
  const shown =
    isUuid(document) && isUuid(position)
      ? await reading(db, actor, (view, tx) => shownAllotment(tx, view, actor, asked))
      : undefined
  if (!shown) throw data(null, { status: 404 })
  return { ...shown, mayPlan: may(actor, 'plan'), hasFailed: new URL(request.url).searchParams.has('failed') }
}

export default function AllotmentPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts(allotmentRoom)
  const { allotment: words } = t
  const { document, position, things, dates } = loaderData
  const title = words.mineIn(loaderData.title)
  const file = (as: 'docx' | 'pdf'): string =>
    `/dokument/${document}/fordeling/${position.id}/fil?format=${as}`
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          ...(loaderData.isDocumentSeen ? [{ label: loaderData.title, to: `/dokument/${document}` }] : []),
          ...(loaderData.mayPlan ? [{ label: words.title, to: `/dokument/${document}/fordeling` }] : []),
        ]}
        title={title}
        meta={[position.title, loaderData.unit].filter(Boolean).join(' · ')}
      >
        <a className="button" href={file('docx')} download>
          <Icon name="download" />
          Word
        </a>
        <a className="button" href={file('pdf')} download>
          <Icon name="download" />
          PDF
        </a>
      </PageHead>
      {loaderData.hasFailed ? <Notice kind="broken">{words.failed}</Notice> : null}
      <p className="lead">{words.mineLead(things.length, loaderData.title)}</p>
      <div className="stack mt-5">
        <Section title={words.dates} id="dates">
          <DatedList lines={dates} none={words.nothingDated} />
        </Section>
        {things.map((thing) => (
          <Thing key={thing.id} thing={thing} />
        ))}
      </div>
    </>
  )
}

function Thing({ thing }: { thing: ShownAllotment['things'][number] }) {
  const { t, format } = useTexts(allotmentRoom)
  const { allotment: words } = t
  const amounts = thing.amounts.map(({ year, shown }) => `${year}: ${shown}`).join(' · ')
  const facts = [
    { label: words.amountsIn(format.unit('thousand')), value: amounts || words.noMoney },
    { label: words.deadline, value: thing.deadline ?? words.noDeadline },
    ...(thing.committee ? [{ label: words.committee, value: thing.committee }] : []),
    ...(thing.treatment ? [{ label: words.treatment, value: thing.treatment }] : []),
  ]
  return (
    <section className="section" aria-labelledby={`thing-${thing.id}`}>
      <h2 id={`thing-${thing.id}`}>
        <Link to={thing.address}>{thing.name}</Link>
      </h2>
      <p className="meta">{thing.kind}</p>
      <dl className="facts mt-3">
        {facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {thing.passage ? (
        <div className="source mt-3">
          <blockquote className="text--kept">{thing.passage}</blockquote>
          {thing.page === undefined || thing.passageAddress === undefined ? null : (
            <p className="meta">
              {words.page(thing.page)}
              {' · '}
              <Link to={thing.passageAddress}>{words.seeThere}</Link>
            </p>
          )}
        </div>
      ) : null}
    </section>
  )
}
