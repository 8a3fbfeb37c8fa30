import { data, Form, Link, redirect } from 'react-router'
import { Notice, PageHead } from '../../design/page.tsx'
import { mayPlan } from '../../domain/access/may.ts'
import { yearOf } from '../../domain/calendar/dates.ts'
import { type ContentProblem, isKind } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/new-element.page'
import { contentOfForm } from './content-of-form.ts'
import { ElementFields } from './element-form.tsx'
import { referencesFor, yearsFor } from './form-data.ts'
import { createElements, type NewElement } from './save-element.ts'
import { keptOf, textOf } from '../../request/form-text.ts'

/** What a new element of this kind may choose from. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const { kind } = params
  if (!isKind(kind)) throw data(null, { status: 404 })
  if (!mayPlan(actor)) throw data(null, { status: 403 })
  const agreement = new URL(request.url).searchParams.get('agreement') ?? ''
  return reading(db, actor, async (view) => {
    const partOf =
      view.elementOf('agreement', agreement as ElementId) ??
      (kind === 'agreement item'
        ? view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)[0]
        : undefined)
    return {
      kind,
      partOf: partOf && { id: partOf.id, title: partOf.title },
      references: referencesFor(view, kind),
      years: yearsFor(view, undefined, partOf?.firstYear, yearOf(today)),
    }
  })
}

/** Makes the element, or shows the form again with all that was written. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const { kind } = params
  if (!isKind(kind)) throw data(null, { status: 404 })
  const form = await request.formData()
  const kept = keptOf(form)
  const fail = (problem: string, problems: readonly ContentProblem[], status: number) =>
    data({ problem, problems, kept }, { status })
  const read = contentOfForm(kind, form)
  if (!read.ok) return fail(texts.errors.summary, read.problems, 400)
  const partOf = textOf(form, 'partOf')
  const answer = await createElements(db, actor, {
    elements: [{ kind, content: read.content } as NewElement],
    reason: texts.chain.reasonCreated(texts.common.kind[kind]),
    partOf: partOf ? (partOf as ElementId) : undefined,
  })
  if ('refused' in answer) return fail(refusalText(answer, texts), [], 409)
  return redirect(addressOf({ id: answer.ids[0] ?? '', kind }))
}

export default function NewElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { kind, partOf } = loaderData
  const title = t.chain.newTitle[kind]
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.common.kinds[kind], to: kind === 'agreement item' ? '/plan' : `/grundlag/${kind}` },
        ]}
        title={title}
        meta={partOf?.title}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <Form method="post" className="form">
        {partOf ? <input type="hidden" name="partOf" value={partOf.id} /> : null}
        <ElementFields
          kind={kind}
          values={actionData?.kept ?? {}}
          references={loaderData.references}
          years={loaderData.years}
          isLocked={false}
          problems={actionData?.problems ?? []}
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.chain.create}
          </button>
          <Link className="button" to={kind === 'agreement item' ? '/plan' : `/grundlag/${kind}`}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
