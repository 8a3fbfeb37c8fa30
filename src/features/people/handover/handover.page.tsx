import { data, Link } from 'react-router'
import { Figures, Notice, PageHead, Section, TableScroll, Views } from '../../../design/page.tsx'
import { Icon, LightMark } from '../../../design/symbols.tsx'
import { addDays, isIsoDate } from '../../../domain/calendar/dates.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { formatOf } from '../../../messages/format.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { isUuid } from '../../../request/is-uuid.ts'
import { reading } from '../../../request/reading.ts'
import { DatedList } from '../../../parts/dated-list.tsx'
import type { Route } from './+types/handover.page'
import { shownHandover } from './shown-handover.ts'

/** What is handed over with a position, a unit or a body. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, language, today } = askedByActor(context)
  const asked = new URL(request.url).searchParams
  const term = asked.get('periode') ?? ''
  const shown = isUuid(params.id)
    ? await reading(db, actor, (view, tx) =>
        shownHandover(tx, view, actor, {
          id: params.id as ElementId,
          today,
          t: texts,
          format: formatOf(language),
          term: isIsoDate(term) ? term : undefined,
        }),
      )
    : undefined
  if (!shown) throw data(null, { status: 404 })
  return { ...shown, today, hasFailed: asked.has('failed') }
}

export default function HandoverPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(peopleRoom)
  const { handover: words } = t
  const { open, done, promises, decisions, findings, term } = loaderData
  const title = words.titleOf(loaderData.title)
  const file = (as: 'docx' | 'pdf'): string =>
    `/overdragelse/${loaderData.id}/fil?${new URLSearchParams({ format: as, ...(term ? { periode: term.from } : {}) }).toString()}`
  const before = term && addDays(term.from, -1)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: loaderData.title, to: `/led/${loaderData.id}` },
        ]}
        title={title}
        meta={[
          loaderData.unit,
          loaderData.holders.length > 0 ? `${words.holders}: ${loaderData.holders.join(', ')}` : undefined,
          loaderData.writers.length > 0 ? `${words.writers}: ${loaderData.writers.join(', ')}` : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
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
      <p className="lead">{words.lead[loaderData.kind]}</p>
      {term && before ? (
        <Views
          label={words.term}
          views={[
            {
              to: `/overdragelse/${loaderData.id}?periode=${before}`,
              label: words.termBefore,
              isCurrent: false,
            },
            {
              to: `/overdragelse/${loaderData.id}?periode=${term.from}`,
              label: words.period(format.date(term.from), format.date(term.to)),
              isCurrent: true,
            },
            ...(term.to < loaderData.today
              ? [{ to: `/overdragelse/${loaderData.id}`, label: words.termNow, isCurrent: false }]
              : []),
          ]}
        />
      ) : null}
      <Figures
        figures={[
          { label: words.open, value: open.length },
          ...(['red', 'amber', 'green'] as const).map((light) => ({
            label: t.common.light[light],
            value: open.filter((line) => line.shape === light).length,
          })),
          { label: words.done, value: done.length },
        ]}
      />
      <div className="stack mt-5">
        <Section title={words.mine} id="mine">
          {open.length === 0 ? (
            <p className="faint">{words.nothingOpen}</p>
          ) : (
            <TableScroll label={words.mine} isFree>
              <table className="table table--stack table--long">
                <thead>
                  <tr>
                    <th scope="col">{words.what}</th>
                    <th scope="col">{words.stands}</th>
                    <th scope="col">{words.inWords}</th>
                    <th scope="col">{words.when}</th>
                  </tr>
                </thead>
                <tbody>
                  {open.map((line) => (
                    <tr key={line.id}>
                      <th scope="row">
                        <Link to={line.address}>{line.name}</Link>
                        <div className="meta">{line.kind}</div>
                      </th>
                      <td data-label={words.stands}>
                        <LightMark shape={line.shape} word={line.word} />
                        {line.reportedOn ? <div className="meta">{format.date(line.reportedOn)}</div> : null}
                      </td>
                      <td data-label={line.sentence ? words.inWords : undefined}>
                        {line.sentence}
                        {line.help ? (
                          <div className="meta">
                            {words.help}: {line.help}
                          </div>
                        ) : null}
                      </td>
                      <td data-label={line.deadline || line.next ? words.when : undefined}>
                        {line.deadline}
                        {line.next ? <div className="meta">{line.next}</div> : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )}
        </Section>
        <Section title={words.promised} id="promised">
          <DatedList lines={promises} none={words.nothingPromised} />
        </Section>
        <Section title={words.decided} id="decided">
          {decisions.length === 0 ? (
            <p className="faint">{words.nothingDecided}</p>
          ) : (
            <ul className="lines lines--dense">
              {decisions.map((one) => (
                <li key={one.id}>
                  <strong>{[format.date(one.on), one.body, one.word].filter(Boolean).join(' · ')}</strong>
                  <div className="text--kept">{one.text}</div>
                  {one.about.length > 0 ? <div className="meta">{one.about.join(', ')}</div> : null}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={words.findings} id="findings">
          {findings.length === 0 ? (
            <p className="faint">{words.nothingFound}</p>
          ) : (
            <ul className="lines lines--dense">
              {findings.map((one) => (
                <li key={one.key}>
                  <strong>
                    {one.subject}: {one.title}
                  </strong>
                  <div>{one.text}</div>
                </li>
              ))}
            </ul>
          )}
        </Section>
        {done.length === 0 ? null : (
          <Section title={words.done} id="done">
            <ul className="lines lines--dense">
              {done.map((line) => (
                <li key={line.id}>
                  <Link to={line.address}>{line.name}</Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  )
}
