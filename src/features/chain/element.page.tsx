import { randomUUID } from 'node:crypto'
import { useRef } from 'react'
import { data, Link, redirect } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { useFocusOnProblem } from '../../design/problem-list.tsx'
import type { ElementId, MeasurementId } from '../../domain/ids.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { ElementChanges } from '../../parts/change-list.tsx'
import { addressOf, nameOf } from '../../parts/element-address.ts'
import { FindingList } from '../../parts/finding-list.tsx'
import { LinkList } from '../../parts/link-list.tsx'
import { LinkPicker } from '../../parts/link-picker.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { OutcomeSection } from '../../parts/outcome-list.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/element.page'
import { ChainStrip } from './chain-strip.tsx'
import { ElementFacts } from './element-facts-list.tsx'
import { elementPageData } from './element-page-data.ts'
import { ElementStatuses } from './element-statuses.tsx'
import { kindAddress, newAddress } from './kind-address.ts'
import { KindSections } from './kind-sections.tsx'
import { LineTable } from './line-table.tsx'
import { measure } from './measure.ts'
import { MeasuredSection } from './measured-section.tsx'
import { nextKinds } from './next-kinds.ts'
import { readWritten } from './read-written.ts'

/** One element of any kind: what it is, its place in the chain, what hangs on it. An item has a page of its own. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  return reading(db, actor, async (view, tx) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    if (element.kind === 'agreement item') throw redirect(addressOf(element))
    return { ...(await elementPageData(tx, view, actor, element, today)), today }
  })
}

/** Adds a measurement. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  const form = await request.formData()
  const id = params.id as ElementId
  if (textOf(form, 'do') !== 'measure') throw data(null, { status: 400 })
  const { problems: words } = texts.foundation
  const fail = (
    problem: string | undefined,
    problems: Readonly<Partial<Record<'on' | 'value', string>>>,
    status: number,
  ) => data({ problem, problems, kept: keptOf(form) }, { status })
  const value = readWritten({ name: 'value', input: 'number' }, textOf(form, 'value'))
  const on = readWritten({ name: 'on', input: 'date' }, textOf(form, 'on'))
  const isAhead = 'value' in on && typeof on.value === 'string' && on.value > today
  const problems = {
    ...('problem' in value || value.value === undefined ? { value: words.number(texts.element.value) } : {}),
    ...('problem' in on || on.value === undefined
      ? { on: words.date(texts.element.measuredOn) }
      : isAhead
        ? { on: texts.element.dateAhead }
        : {}),
  }
  if (Object.keys(problems).length > 0 || 'problem' in value || 'problem' in on)
    return fail(undefined, problems, 400)
  const answer = await measure(db, actor, {
    id: randomUUID() as MeasurementId,
    indicator: id,
    on: on.value as never,
    value: value.value as number,
    note: textOf(form, 'note') || undefined,
    reason: texts.element.reasonMeasured,
  })
  return 'refused' in answer ? fail(refusalText(answer, texts), {}, 409) : redirect(`/led/${id}`)
}

export default function ElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(peopleRoom)
  const page = useRef<HTMLDivElement>(null)
  useFocusOnProblem(page, actionData)
  const { element, position, findings } = loaderData
  const name = nameOf(element)
  const here = `/led/${element.id}`
  const next = loaderData.mayPlan ? nextKinds(element.kind, element.id) : []
  return (
    <>
      <title>{`${name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.common.kinds[element.kind], to: kindAddress(element.kind) },
        ]}
        title={name}
        meta={[t.common.kind[element.kind], loaderData.responsible].filter(Boolean).join(' · ')}
      >
        {loaderData.mayEdit ? (
          <Link className="button" to={`${here}/rediger`}>
            {t.common.edit}
          </Link>
        ) : null}
        {(element.kind === 'position' || element.kind === 'unit' || element.kind === 'body') &&
        loaderData.mayHandOver ? (
          <Link className="button" to={`/overdragelse/${element.id}`}>
            {t.people.handover}
          </Link>
        ) : null}
        {loaderData.mayReport ? (
          <Link className="button button--primary" to={`/status/${element.id}`}>
            {t.element.giveStatus}
          </Link>
        ) : null}
      </PageHead>
      {actionData?.problem ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {loaderData.place ? <ChainStrip place={loaderData.place} /> : null}
      <div className="two-columns mt-5" ref={page}>
        <div className="stack">
          {loaderData.text ? <p className="lead text--kept">{loaderData.text}</p> : null}
          {loaderData.statuses.length > 0 ? <ElementStatuses statuses={loaderData.statuses} /> : null}
          <OutcomeSection outcomes={loaderData.outcomes} />
          <MeasuredSection data={loaderData} today={loaderData.today} failed={actionData} />
          <KindSections data={loaderData} />
          {loaderData.mayServe ? (
            <Section title={t.element.serves} id="up">
              {loaderData.up.length === 0 ? (
                <p className="faint">{t.element.noneUp}</p>
              ) : (
                <LinkList id={element.id} links={loaderData.up} back={here} />
              )}
            </Section>
          ) : null}
          {loaderData.down.length > 0 || next.length > 0 ? (
            <Section title={t.element.servedBy} id="down">
              {loaderData.down.length === 0 ? (
                <p className="faint">{t.element.noneDown}</p>
              ) : (
                <LineTable label={t.element.servedBy} lines={loaderData.down} hasKind />
              )}
              {next.length > 0 ? (
                <p className="mt-2 pair t-3">
                  <span className="meta">{t.element.makeBelow}:</span>
                  {next.map((one) => (
                    <Link key={one.kind} to={newAddress(one.kind, one.query)}>
                      {t.foundation.newTitle[one.kind]}
                    </Link>
                  ))}
                </p>
              ) : null}
            </Section>
          ) : null}
          {loaderData.others.length > 0 ? (
            <Section
              title={element.kind === 'indicator' ? t.element.measures : t.element.otherLinks}
              id="other"
            >
              <LinkList id={element.id} links={loaderData.others} back={here} />
            </Section>
          ) : null}
          {loaderData.mayEdit ? <LinkPicker id={element.id} back={here} /> : null}
          <ElementChanges changes={loaderData.history} title={t.element.history(loaderData.history.length)} />
        </div>
        <aside className="stack" aria-label={t.element.facts}>
          {findings.length > 0 ? (
            <section>
              <h2 className="small-heading">{t.element.findings}</h2>
              <FindingList findings={findings} />
            </section>
          ) : null}
          {position?.holders ? (
            <section>
              <h2 className="small-heading">{t.element.holders}</h2>
              <p>{position.holders.length > 0 ? position.holders.join(', ') : t.element.nobody}</p>
            </section>
          ) : null}
          {loaderData.facts.length > 0 ? (
            <section>
              <h2 className="small-heading">{t.element.facts}</h2>
              <ElementFacts facts={loaderData.facts} />
            </section>
          ) : null}
          <p className="meta">
            <Link to={`${here}/adgang`}>{t.openness.link}</Link>
          </p>
        </aside>
      </div>
    </>
  )
}
