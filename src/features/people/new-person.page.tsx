import { useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { CheckList } from '../../design/check-list.tsx'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { ProblemList, type ShownProblem, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { type KeptForm, keptOf, keptText } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { holdersOfPositions } from '../../store/people.ts'
import type { Route } from './+types/new-person.page'
import { newPersonOfForm, refusalOnForm } from './acts-of-form.ts'
import { addSomebody } from './change-people.ts'
import { personChoices } from './person-choices.ts'
import { RoleFields } from './role-fields.tsx'
import { serverTexts } from '../../messages/server-texts.ts'

/** What somebody may be given from the start. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, texts, today, municipality } = askedByActor(context)
  if (!may(actor, 'manage people')) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => ({
    choices: personChoices(view, await holdersOfPositions(tx, today), texts),
    today,
    isDemo: municipality.isDemo,
  }))
}

/** Adds the person, or shows the form again with all that was written. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, texts, language } = askedByActor(context)
  const form = await request.formData()
  const fail = (problem: string | undefined, problems: readonly ShownProblem[], status: number) =>
    data({ problem, problems, kept: keptOf(form) }, { status })
  const read = newPersonOfForm(form, texts)
  if (!read.ok) return fail(undefined, read.problems, 400)
  const answer = await addSomebody(db, actor, read)
  if ('refused' in answer) {
    const problems = refusalOnForm(answer, language)
    return fail(
      problems.length === 0 ? serverTexts(language).people[answer.refused] : undefined,
      problems,
      409,
    )
  }
  return redirect(`/mennesker?added=${answer.person}`)
}

const listOf = (kept: KeptForm | undefined, name: string): readonly string[] => {
  const value = kept?.[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

export default function NewPersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(peopleRoom)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const { choices } = loaderData
  const kept = actionData?.kept
  const errorOf = (field: string): string | undefined =>
    actionData?.problems.find((problem) => problem.field === field)?.text
  return (
    <>
      <title>{`${t.people.addTitle} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.people.title, to: '/mennesker' },
        ]}
        title={t.people.addTitle}
        meta={loaderData.isDemo ? t.people.addLeadDemo : t.people.addLead}
      />
      {actionData?.problem ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {actionData && actionData.problems.length > 0 ? (
        <ProblemList
          title={t.foundation.problemCount(actionData.problems.length)}
          problems={actionData.problems}
        />
      ) : null}
      <Form method="post" className="form mt-4" ref={form} noValidate>
        <TextField
          name="name"
          label={t.people.name}
          hint={t.people.nameHint}
          value={keptText(kept, 'name')}
          error={errorOf('name')}
          isRequired
        />
        <RoleFields choices={choices} kept={kept} errorOf={errorOf} />
        <details className="new-on-the-way" open={Boolean(keptText(kept, 'role2'))}>
          <summary>{t.people.secondRole}</summary>
          <RoleFields suffix="2" choices={choices} kept={kept} errorOf={errorOf} />
        </details>
        {choices.positions.length > 0 ? (
          <>
            <CheckList
              name="positions"
              legend={t.people.positions}
              hint={t.people.positionsHint}
              filterLabel={t.people.filter}
              options={choices.positions}
              values={listOf(kept, 'positions')}
            />
            <CheckList
              name="writesFor"
              legend={t.people.writesFor}
              hint={t.people.writesForHint}
              filterLabel={t.people.filter}
              options={choices.positions}
              values={listOf(kept, 'writesFor')}
            />
          </>
        ) : null}
        <TextField
          name="from"
          label={t.people.from}
          hint={t.people.fromHint}
          value={keptText(kept, 'from') ?? format.date(loaderData.today)}
          error={errorOf('from')}
          className="field--medium"
        />
        <TextField
          name="reason"
          label={t.people.reason}
          hint={t.people.reasonHint}
          value={keptText(kept, 'reason') ?? t.people.reasons.add}
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.people.add}
          </button>
          <Link className="button button--plain" to="/mennesker">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
