import { useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { ProblemList, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import { agreementOf, isAdopted, mayBeEntryError } from '../../domain/chain/adoption.ts'
import { hangsOn } from '../../domain/chain/hangs-on.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf, nameOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { shownLinks, wayOf } from '../../parts/shown-link.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { peopleIn } from '../../store/people.ts'
import type { Route } from './+types/end-element.page'
import { endElement, mayTakeOver } from './end-element.ts'
import { fieldLabel } from './field-label.ts'
import { optionsOf } from './form-choices.ts'
import { kindAddress } from './kind-address.ts'

const mostShown = 12

/** What hangs on the element, and to whom it can be handed over. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    if (!may(actor, 'plan')) throw data(null, { status: 403 })
    const { treatments, namedBy } = hangsOn(view, element)
    const holders = element.kind === 'position' ? await peopleIn(tx, element.id, today) : []
    const isAdoptedItem = element.kind === 'agreement item' && isAdopted(agreementOf(view, element.id), today)
    return {
      isAdoptedItem,
      mayBeMistake: isAdoptedItem && mayBeEntryError(view, element.id),
      element: { id: element.id, kind: element.kind, version: element.version },
      name: nameOf(element),
      links: shownLinks(view, actor, element),
      treatments: treatments.length,
      namedBy: namedBy.map(({ element: other, fields }) => ({
        id: other.id,
        kind: other.kind,
        name: nameOf(other),
        fields,
      })),
      heirs:
        namedBy.length > 0
          ? optionsOf(view, element.kind).filter((one) => mayTakeOver(view, element, one.value as ElementId))
          : [],
      holders: holders.map((person) => person.name),
    }
  })
}

/** Ends the element with its reason, and hands over what names it. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const id = params.id as ElementId
  const element = await reading(db, actor, async (view) => view.element(id))
  if (!element) throw data(null, { status: 404 })
  const fail = (problem: string, isReason: boolean, status: number) =>
    data({ problem, isReason, kept: keptOf(form) }, { status })
  const reason = textOf(form, 'reason')
  if (reason === '') return fail(texts.foundation.endReasonMissing, true, 400)
  const answer = await endElement(db, actor, {
    id,
    expected: Number(form.get('expected')) as ChangeNumber,
    reason,
    handOverTo: (textOf(form, 'handOverTo') || undefined) as ElementId | undefined,
    isEntryError: textOf(form, 'entryError') === 'yes',
  })
  return 'refused' in answer
    ? fail(refusalText(answer, texts), false, 409)
    : redirect(kindAddress(element.kind))
}

export default function EndElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const { element, name, links, namedBy } = loaderData
  const title = t.foundation.endTitle(name)
  if (loaderData.isAdoptedItem && !loaderData.mayBeMistake)
    return (
      <>
        <title>{`${title} – ${t.common.product}`}</title>
        <PageHead
          trailLabel={t.common.trail}
          trail={[
            { label: t.common.kinds[element.kind], to: kindAddress(element.kind) },
            { label: name, to: addressOf(element) },
          ]}
          title={title}
        />
        <Notice kind="warn">
          {t.foundation.staysInPlan} <Link to={addressOf(element)}>{t.foundation.toItem}</Link>
        </Notice>
      </>
    )
  const isFree = links.length === 0 && namedBy.length === 0 && loaderData.treatments === 0
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.common.kinds[element.kind], to: kindAddress(element.kind) },
          { label: name, to: addressOf(element) },
        ]}
        title={title}
        meta={t.foundation.endLead}
      />
      {actionData ? (
        actionData.isReason ? (
          <ProblemList
            title={t.foundation.problemCount(1)}
            problems={[{ field: 'reason', text: actionData.problem }]}
          />
        ) : (
          <Notice kind="broken">{actionData.problem}</Notice>
        )
      ) : null}
      <Section title={t.foundation.hangsOn} id="hangs-on">
        {isFree ? <p className="faint">{t.foundation.hangsOnNothing}</p> : null}
        {links.length > 0 ? (
          <>
            <p>{t.foundation.linksEnd(links.length)}</p>
            <ShortList
              lines={links.map((link) => ({
                key: link.id,
                before: wayOf(link, t),
                to: addressOf(link.other),
                name: link.other.title,
                after: t.common.kind[link.other.kind],
              }))}
            />
          </>
        ) : null}
        {loaderData.treatments > 0 ? <p>{t.foundation.treatmentsEnd(loaderData.treatments)}</p> : null}
        {namedBy.length > 0 ? (
          <>
            <p className="mt-4">{t.foundation.pointsTo(namedBy.length)}</p>
            <ShortList
              lines={namedBy.map((one) => ({
                key: one.id,
                before: one.fields.map((field) => fieldLabel(field, t)).join(', '),
                to: addressOf(one),
                name: one.name,
                after: t.common.kind[one.kind],
              }))}
            />
          </>
        ) : null}
        {loaderData.holders.length > 0 ? (
          <p className="mt-4">
            <Link to="/mennesker">{t.foundation.holders(loaderData.holders.join(', '))}</Link>
          </p>
        ) : null}
      </Section>
      <Form method="post" className="form mt-5" ref={form} noValidate>
        <input type="hidden" name="expected" value={element.version} />
        {loaderData.mayBeMistake ? (
          <label className="check">
            <input type="checkbox" name="entryError" value="yes" required />
            <span>{t.foundation.isMistake}</span>
          </label>
        ) : null}
        {loaderData.heirs.length > 0 ? (
          <SelectField
            name="handOverTo"
            label={t.foundation.handOver}
            hint={t.foundation.handOverHint}
            none={t.foundation.handOverNobody}
            value={keptText(actionData?.kept, 'handOverTo')}
            options={loaderData.heirs}
          />
        ) : null}
        <TextField
          name="reason"
          label={t.foundation.endReason}
          hint={t.foundation.endReasonHint}
          value={keptText(actionData?.kept, 'reason')}
          error={actionData?.isReason ? actionData.problem : undefined}
          isRequired
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.foundation.endButton}
          </button>
          <Link className="button button--plain" to={addressOf(element)}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}

type Line = Readonly<{ key: string; before: string; to: string; name: string; after: string }>

function ShortList({ lines }: { lines: readonly Line[] }) {
  const { t } = useTexts()
  return (
    <ul className="lines lines--dense">
      {lines.slice(0, mostShown).map((line) => (
        <li key={line.key}>
          <span className="meta">{line.before} </span>
          <Link to={line.to}>{line.name}</Link> <span className="meta">{line.after}</span>
        </li>
      ))}
      {lines.length > mostShown ? (
        <li className="meta">{t.foundation.andMore(lines.length - mostShown)}</li>
      ) : null}
    </ul>
  )
}
