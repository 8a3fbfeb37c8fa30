import { randomUUID } from 'node:crypto'
import { useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { Empty, Notice, PageHead, Views } from '../../design/page.tsx'
import { ProblemList, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import { yearOf } from '../../domain/calendar/dates.ts'
import type { Content, ContentProblem } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'
import { budgetYears } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf, nameOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/new-element.page'
import { contentOfForm } from './content-of-form.ts'
import { ElementFields } from './element-form.tsx'
import { fieldSpecs } from './field-specs.ts'
import { formChoices } from './form-choices.ts'
import { kindAddress, kindAt, newAddress } from './kind-address.ts'
import { LinkFields } from './link-fields.tsx'
import { agreementFor, agreementsOf, finderFor, linksOfForm, valuesInAddress } from './new-element-data.ts'
import { shownProblems } from './problem-text.ts'
import { createElements, type NewElement } from './save-element.ts'
import { priceLevelOf } from './years-asked-for.ts'

/** What a new element of this kind may choose from. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  const kind = kindAt(params.kind)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const asked = new URL(request.url).searchParams
  return reading(db, actor, async (view) => {
    const agreement = kind === 'agreement item' ? agreementFor(view, asked.get('agreement')) : undefined
    const created = view.element(asked.get('created') as ElementId)
    return {
      kind,
      agreement: agreement && { id: agreement.id, title: agreement.title },
      agreements: kind === 'agreement item' ? agreementsOf(view).map(({ id, title }) => ({ id, title })) : [],
      choices: formChoices(view, kind, texts, true),
      years: budgetYears(agreement?.firstYear ?? yearOf(today)),
      values: valuesInAddress(kind, asked),
      created: created && { name: nameOf(created), address: addressOf(created) },
    }
  })
}

/** Makes the element with its first links, or shows the form again with all that was written. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const kind = kindAt(params.kind)
  const form = await request.formData()
  const kept = keptOf(form)
  const fail = (problem: string | undefined, problems: readonly ContentProblem[], status: number) =>
    data({ problem, problems, kept }, { status })
  const { read, agreement } = await reading(db, actor, async (view) => {
    const found = view.elementOf('agreement', textOf(form, 'agreement') as ElementId)
    return {
      read: contentOfForm(kind, form, finderFor(view)),
      agreement: found && { id: found.id, priceLevel: priceLevelOf(view, found) },
    }
  })
  if (!read.ok) return fail(undefined, read.problems, 400)
  const id = randomUUID() as ElementId
  const answer = await createElements(db, actor, {
    elements: [{ kind, id, content: priced(read.content, agreement?.priceLevel) } as NewElement],
    also: read.also,
    links: linksOfForm(kind, form, id),
    partOf: agreement?.id,
    reason: texts.foundation.reasonCreated(texts.common.kind[kind]),
  })
  if ('refused' in answer) return fail(refusalText(answer, texts), [], 409)
  if (!form.has('again')) return redirect(addressOf({ id, kind }))
  const next = new URL(request.url).searchParams
  next.set('created', id)
  return redirect(newAddress(kind, Object.fromEntries(next)))
}

/** Amounts say their price level as soon as there are any (R2). */
const priced = (content: object, priceLevel: number | undefined): object =>
  priceLevel !== undefined && Object.keys((content as Content<'agreement item'>).amounts ?? {}).length > 0
    ? { ...content, priceLevel }
    : content

export default function NewElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const { kind, agreement } = loaderData
  const title = t.foundation.newTitle[kind]
  const problems = actionData?.problems ?? []
  const values = actionData?.kept ?? loaderData.values
  const isOnlyTitle = fieldSpecs[kind].filter((spec) => spec.isRequired).length === 1
  const ofItsKind = isOnlyTitle ? t.foundation.onlyTitle : undefined
  const lead = kind === 'circle' ? t.foundation.circleLead : ofItsKind
  const head = (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.common.kinds[kind], to: kindAddress(kind) },
        ]}
        title={title}
        meta={agreement?.title ?? lead}
      />
    </>
  )
  if (kind === 'agreement item' && !agreement)
    return (
      <>
        {head}
        <Empty title={t.foundation.noAgreement}>
          <p>{t.foundation.noAgreementText}</p>
          <p className="pair">
            <Link className="button button--primary" to="/import">
              {t.foundation.toImport}
            </Link>
            <Link className="button" to={newAddress('agreement')}>
              {t.foundation.newTitle.agreement}
            </Link>
          </p>
        </Empty>
      </>
    )
  return (
    <>
      {head}
      {loaderData.agreements.length > 1 ? (
        <Views
          label={t.foundation.agreement}
          views={loaderData.agreements.map((one) => ({
            to: `?agreement=${one.id}`,
            label: one.title,
            isCurrent: one.id === agreement?.id,
          }))}
        />
      ) : null}
      {loaderData.created && !actionData ? (
        <Notice kind="good">
          <Link to={loaderData.created.address}>{t.foundation.created(loaderData.created.name)}</Link>
        </Notice>
      ) : null}
      {actionData ? (
        <ProblemList
          title={actionData.problem ?? t.foundation.problemCount(problems.length)}
          problems={shownProblems(problems, t)}
        />
      ) : null}
      <Form
        method="post"
        className="form mt-4"
        ref={form}
        noValidate
        // Another agreement, or one more after the last, is another form.
        key={`${agreement?.id} ${loaderData.created?.address}`}
      >
        {agreement ? <input type="hidden" name="agreement" value={agreement.id} /> : null}
        <ElementFields
          kind={kind}
          values={values}
          choices={loaderData.choices}
          years={loaderData.years}
          isLocked={false}
          mayMake
          problems={problems}
        >
          <LinkFields kind={kind} values={values} choices={loaderData.choices} />
        </ElementFields>
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.foundation.create}
          </button>
          <button className="button" type="submit" name="again" value="yes">
            {t.foundation.createAndNew}
          </button>
          <Link className="button button--plain" to={kindAddress(kind)}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
