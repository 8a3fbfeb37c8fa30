import { randomUUID } from 'node:crypto'
import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section, TableScroll } from '../../design/page.tsx'
import { mayEdit, mayReport, responsibleFor } from '../../domain/access/may.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { ElementId, MeasurementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { LinkPicker } from '../../parts/link-picker.tsx'
import { FindingList } from '../../parts/finding-list.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { findingsFor } from '../../request/findings-for.ts'
import { reading } from '../../request/reading.ts'
import { historyOf } from '../../store/history.ts'
import { measurementsOf } from '../../store/measurements.ts'
import { namesOf } from '../../store/people.ts'
import { statusesOf } from '../../store/statuses.ts'
import type { Route } from './+types/element.page'
import { editing } from './save-element.ts'
import { textOf } from '../../request/form-text.ts'

/** One element of any kind: what it is, what it serves, what serves it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    const shown = (id: ElementId) => {
      const other = view.element(id)
      return other
        ? {
            id,
            kind: other.kind,
            title: other.kind === 'agreement item' ? `${other.number} ${other.title}` : other.title,
          }
        : undefined
    }
    const responsible = responsibleFor(element)
    const history = await historyOf(tx, element.id)
    const names = await namesOf(
      tx,
      history.map((entry) => entry.actor),
    )
    return {
      element,
      responsible: responsible && view.element(responsible)?.title,
      links: view.linksFrom(element.id).flatMap((link) => {
        const to = shown(link.to)
        return to ? [{ id: link.id, kind: link.kind, evidence: link.evidence, to }] : []
      }),
      below: view.linksTo(element.id).flatMap((link) => {
        const from = shown(link.from)
        return from ? [{ id: link.id, kind: link.kind, from }] : []
      }),
      mayEdit: mayEdit(actor, element),
      mayReport: mayReport(actor, element) && (element.kind === 'theme' || element.kind === 'project'),
      measurements: element.kind === 'indicator' ? await measurementsOf(tx, element.id) : [],
      statuses: await statusesOf(tx, view, element.id),
      findings: await findingsFor(tx, actor, today, element.id),
      history: history.map((entry) => ({
        number: entry.number,
        recordedAt: entry.recordedAt.toISOString(),
        by: names.get(entry.actor) ?? '',
        reason: entry.reason,
      })),
      today,
    }
  })
}

/** Adds a measurement. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  const form = await request.formData()
  const field = (name: string): string => textOf(form, name)
  const id = params.id as ElementId
  const fail = (problem: string, status = 400) =>
    data({ problem, kept: { value: field('value') } }, { status })
  const done = (answer: Awaited<ReturnType<typeof editing>>) =>
    'refused' in answer ? fail(refusalText(answer, texts), 409) : redirect(`/led/${id}`)
  if (field('do') === 'measure') {
    const value = Number(field('value').replace(',', '.'))
    const on = field('on')
    if (field('value') === '' || !Number.isFinite(value))
      return fail(texts.errors.fieldWrong(texts.chain.value))
    if (!isIsoDate(on) || on > today) return fail(texts.errors['effective date ahead'])
    return done(
      await editing(db, actor, id, texts.chain.addMeasurement, [
        { edit: 'add measurement', id: randomUUID() as MeasurementId, indicator: id, on, value },
      ]),
    )
  }
  throw data(null, { status: 400 })
}

export default function ElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { element } = loaderData
  const name = element.kind === 'agreement item' ? `${element.number} ${element.title}` : element.title
  const up = loaderData.links.filter((link) => link.kind === 'serves')
  const other = loaderData.links.filter((link) => link.kind !== 'serves')
  const down = loaderData.below.filter((link) => link.kind === 'serves')
  const otherBelow = loaderData.below.filter((link) => link.kind !== 'serves')
  const linkList = (
    links: readonly Readonly<{
      id: string
      kind: (typeof loaderData.links)[number]['kind']
      to: { id: string; kind: string; title: string }
      evidence?: string | undefined
    }>[],
  ) => (
    <ul className="lines lines--dense">
      {links.map((link) => (
        <li key={link.id} className="spread">
          <span>
            <span className="meta">{t.common.link[link.kind]} </span>
            <Link to={addressOf(link.to)}>{link.to.title}</Link>{' '}
            <span className="meta">{t.common.kind[link.to.kind as never]}</span>
            {link.evidence ? <div className="meta">{link.evidence}</div> : null}
          </span>
          {loaderData.mayEdit && !(element.kind === 'agreement item' && link.kind === 'part-of') ? (
            <Form method="post" action={`/led/${element.id}/koblinger`} preventScrollReset>
              <input type="hidden" name="do" value="end" />
              <input type="hidden" name="link" value={link.id} />
              <input type="hidden" name="back" value={`/led/${element.id}`} />
              <button
                className="button button--plain"
                type="submit"
                aria-label={t.chain.remove(link.to.title)}
              >
                ✕
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <title>{`${name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          {
            label: t.common.kinds[element.kind],
            to: element.kind === 'agreement item' ? '/plan' : `/grundlag/${element.kind}`,
          },
        ]}
        title={name}
        meta={[
          t.common.kind[element.kind],
          loaderData.responsible,
          'decidedOn' in element && element.decidedOn ? format.date(element.decidedOn) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {element.kind === 'agreement item' ? (
          <Link className="button" to={`/punkt/${element.id}`}>
            {t.plan.item}
          </Link>
        ) : null}
        {loaderData.mayEdit ? (
          <Link className="button" to={`/led/${element.id}/rediger`}>
            {t.common.edit}
          </Link>
        ) : null}
        {loaderData.mayReport ? (
          <Link className="button button--primary" to={`/status/${element.id}`}>
            {t.chain.giveStatus}
          </Link>
        ) : null}
      </PageHead>
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <div className="two-columns">
        <div className="stack">
          {'text' in element && element.text ? <p className="lead text--kept">{element.text}</p> : null}
          {loaderData.statuses.length > 0 ? (
            <Section title={t.plan.statuses} id="statuses">
              <ol className="timeline">
                {loaderData.statuses.map((status) => (
                  <li key={status.id}>
                    <span className="date">{format.date(status.on)}</span>
                    <div>
                      <div className="pair">
                        <StatusLight status={status} /> <ProgressMark status={status} />
                      </div>
                      {status.sentence ? <p>»{status.sentence}«</p> : null}
                    </div>
                  </li>
                ))}
              </ol>
            </Section>
          ) : null}
          <Section title={t.chain.up} id="up">
            {up.length === 0 ? <p className="faint">{t.chain.noneUp}</p> : linkList(up)}
          </Section>
          <Section title={t.chain.down} id="down">
            {down.length === 0 ? (
              <p className="faint">{t.chain.noneDown}</p>
            ) : (
              <ul className="lines lines--dense">
                {down.map((link) => (
                  <li key={link.id}>
                    <Link to={addressOf(link.from)}>{link.from.title}</Link>{' '}
                    <span className="meta">{t.common.kind[link.from.kind]}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {other.length + otherBelow.length > 0 ? (
            <Section title={t.chain.otherLinks} id="other">
              {linkList(other)}
              <ul className="lines lines--dense">
                {otherBelow.map((link) => (
                  <li key={link.id}>
                    <Link to={addressOf(link.from)}>{link.from.title}</Link>{' '}
                    <span className="meta">{t.common.link[link.kind]}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {element.kind === 'indicator' ? (
            <Section title={t.chain.measurements} id="measurements">
              {loaderData.measurements.length > 0 ? (
                <TableScroll label={t.chain.measurements}>
                  <table className="table">
                    <thead>
                      <tr>
                        <th scope="col">{t.chain.measuredOn}</th>
                        <th scope="col" className="number">
                          {t.chain.value} {element.unit}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {loaderData.measurements.map((one) => (
                        <tr key={one.id}>
                          <th scope="row">{format.date(one.on)}</th>
                          <td className="number">{format.number(one.value, 2)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableScroll>
              ) : null}
              {loaderData.mayEdit ? (
                <Form method="post" className="form mt-4">
                  <input type="hidden" name="do" value="measure" />
                  <div className="form__pair">
                    <TextField name="on" label={t.chain.measuredOn} type="date" value={loaderData.today} />
                    <TextField
                      name="value"
                      label={`${t.chain.value} ${element.unit ?? ''}`}
                      value={actionData?.kept.value}
                    />
                  </div>
                  <button className="button" type="submit">
                    {t.chain.addMeasurement}
                  </button>
                </Form>
              ) : null}
            </Section>
          ) : null}
          {loaderData.mayEdit ? <LinkPicker id={element.id} back={`/led/${element.id}`} /> : null}
          <details className="fold ruled">
            <summary>{t.chain.history(loaderData.history.length)}</summary>
            <ul className="lines lines--dense">
              {loaderData.history.map((entry) => (
                <li key={entry.number}>
                  <span className="meta">
                    {format.moment(entry.recordedAt)} · {entry.by}
                  </span>
                  <br />
                  {entry.reason}
                </li>
              ))}
            </ul>
          </details>
        </div>
        <aside className="stack">
          {loaderData.findings.length > 0 ? (
            <section>
              <h2 className="small-heading">{t.plan.findings}</h2>
              <FindingList findings={loaderData.findings} />
            </section>
          ) : null}
          {element.kind === 'indicator' && element.baseline !== undefined && element.target !== undefined ? (
            <section>
              <h2 className="small-heading">{t.fields.target}</h2>
              <p>
                {t.chain.baselineToTarget(
                  format.number(element.baseline, 2),
                  format.number(element.target, 2),
                )}{' '}
                {element.unit}
                {element.targetYear ? `, ${element.targetYear}` : ''}
              </p>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  )
}
