import { useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { ProblemList, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import { yearOf } from '../../domain/calendar/dates.ts'
import { agreementOf, isAdopted, mayBeEntryError } from '../../domain/chain/adoption.ts'
import type { ContentProblem } from '../../domain/chain/element.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'
import { yearsOf } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf, nameOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { withTitles } from '../../request/element-history.ts'
import { type KeptForm, keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/edit-element.page'
import { contentOfForm } from './content-of-form.ts'
import { type Conflict, EditConflict } from './edit-conflict.tsx'
import { ElementFields } from './element-form.tsx'
import { formChoices } from './form-choices.ts'
import { kindAddress } from './kind-address.ts'
import { finderFor } from './new-element-data.ts'
import { shownProblems } from './problem-text.ts'
import { reviseElement } from './save-element.ts'
import { yearsAskedFor } from './years-asked-for.ts'

/** The part of the address that opens locked amounts for the correction of an entry error (indtastningsfejl). */
const correcting = 'indtastningsfejl'

/** The element as it stands, and what its fields may choose from. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  return reading(db, actor, async (view) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    if (!may(actor, 'edit', element)) throw data(null, { status: 403 })
    const isLocked =
      element.kind === 'agreement item' &&
      isAdopted(agreementOf(view, element.id), today) &&
      yearsOf(element.amounts).length > 0
    const mayCorrect = isLocked && may(actor, 'plan') && mayBeEntryError(view, element.id)
    return {
      element,
      choices: formChoices(view, element.kind, texts, false, element.id),
      years: yearsAskedFor(view, element, yearOf(today)),
      isLocked,
      mayCorrect,
      isCorrecting: mayCorrect && new URL(request.url).searchParams.has(correcting),
      mayPlan: may(actor, 'plan'),
    }
  })
}

type Failed = Readonly<{
  problem?: string
  problems: readonly ContentProblem[]
  kept: KeptForm
  /** With the version that now stands: saving again is a choice made with both texts in sight. */
  conflict?: Conflict & Readonly<{ version: ChangeNumber }>
}>

/** Saves, or says what is wrong with all that was written kept; a stale edit shows both texts. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const id = params.id as ElementId
  const kept = keptOf(form)
  const fail = (more: Partial<Failed>, status: number) =>
    data<Failed>({ problems: [], kept, ...more }, { status })
  const seen = await reading(db, actor, async (view) => {
    const element = view.element(id)
    return element && { element, read: contentOfForm(element.kind, form, finderFor(view), element) }
  })
  if (!seen) throw data(null, { status: 404 })
  const { element, read } = seen
  if (!read.ok) return fail({ problems: read.problems }, 400)
  const answer = await reviseElement(db, actor, {
    id,
    kind: element.kind,
    content: read.content,
    also: read.also,
    expected: Number(form.get('expected')) as ChangeNumber,
    ...(textOf(form, 'entryError') === 'yes' ? { isEntryError: true } : {}),
    reason: textOf(form, 'reason') || texts.foundation.reasonChanged(texts.common.kind[element.kind]),
  })
  if (!('refused' in answer)) return redirect(addressOf(element))
  if (answer.refused !== 'stale') return fail({ problem: refusalText(answer, texts) }, 409)
  const conflict = await reading(db, actor, async (view) => {
    const theirs = view.element(id) ?? element
    const titled = (of: object) =>
      Object.fromEntries(Object.entries(of).map(([name, value]) => [name, withTitles(view, value)]))
    return { mine: titled(read.content), theirs: titled(theirs), version: theirs.version }
  })
  return fail({ conflict }, 409)
}

export default function EditElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const { element, isCorrecting } = loaderData
  const failed = actionData
  const problems = failed?.problems ?? []
  const name = nameOf(element)
  const version = failed?.conflict?.version ?? element.version
  const title = t.foundation.editTitle(name)
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
        meta={t.common.kind[element.kind]}
      >
        {loaderData.mayPlan ? (
          <Link className="button" to={`/led/${element.id}/afslut`}>
            {t.foundation.endButton}
          </Link>
        ) : null}
      </PageHead>
      {failed?.conflict ? (
        <EditConflict conflict={failed.conflict} />
      ) : failed ? (
        <ProblemList
          title={failed.problem ?? t.foundation.problemCount(problems.length)}
          problems={shownProblems(problems, t)}
        />
      ) : null}
      {isCorrecting ? (
        <Notice>{t.foundation.correctingText}</Notice>
      ) : loaderData.mayCorrect ? (
        <p className="meta">
          {t.foundation.correctLead} <Link to={`?${correcting}`}>{t.foundation.correct}</Link>
        </p>
      ) : null}
      <Form method="post" className="form mt-4" key={version} ref={form} noValidate>
        <input type="hidden" name="expected" value={version} />
        {isCorrecting ? <input type="hidden" name="entryError" value="yes" /> : null}
        <ElementFields
          kind={element.kind}
          values={failed?.kept ?? element}
          before={element}
          choices={loaderData.choices}
          years={loaderData.years}
          isLocked={loaderData.isLocked && !isCorrecting}
          mayMake={loaderData.mayPlan}
          problems={problems}
        />
        <TextField
          name="reason"
          label={t.common.reason}
          hint={t.common.reasonHint}
          value={keptText(failed?.kept, 'reason')}
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.common.save}
          </button>
          <Link className="button button--plain" to={addressOf(element)}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
