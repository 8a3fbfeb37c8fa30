import { useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { ProblemList, type ShownProblem, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import type { PersonId } from '../../domain/ids.ts'
import { type PeopleTexts, peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { holdersOfPositions } from '../../store/people.ts'
import { personRecords } from '../../store/person-records.ts'
import type { Route } from './+types/person-act.page'
import { type FormAct, formActs } from './act-address.ts'
import { actOfForm, refusalOnForm } from './acts-of-form.ts'
import { changePerson } from './change-people.ts'
import { roleText } from './people-list.ts'
import { leftOptions } from './left-options.ts'
import { personChoices } from './person-choices.ts'
import { RoleFields } from './role-fields.tsx'
import { shownPerson } from './shown-person.ts'
import { serverTexts } from '../../messages/server-texts.ts'

/** Somebody, what is to be done, and what the form may choose from. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  if (!may(actor, 'manage people')) throw data(null, { status: 403 })
  const asked = new URL(request.url).searchParams
  const act = formActs.find((one) => one === asked.get('do'))
  return reading(db, actor, async (view, tx) => {
    const records = await personRecords(tx)
    const record = records.find((person) => person.id === params.id)
    if (!record || !act) throw data(null, { status: 404 })
    const person = shownPerson(view, record, today)
    const held = [...person.roles, ...person.positions, ...person.writesFor].find(
      (one) => one.id === asked.get('held'),
    )
    if (!held && (act === 'end role' || act === 'leave position')) throw data(null, { status: 404 })
    return {
      act,
      today,
      person: { id: person.id, name: person.name },
      held: held && { id: held.id, name: held.role ? roleText(held, texts) : (held.of?.title ?? '') },
      left: leftOptions(act, held?.id, record, records, view, today, texts),
      choices: personChoices(view, await holdersOfPositions(tx, today), texts),
    }
  })
}

/** Does it, or shows the form again with what was written. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, language } = askedByActor(context)
  const form = await request.formData()
  const fail = (problem: string | undefined, problems: readonly ShownProblem[], status: number) =>
    data({ problem, problems, kept: keptOf(form) }, { status })
  const read = actOfForm(form, texts)
  if (!read.ok) return fail(undefined, read.problems, 400)
  const answer = await changePerson(db, actor, { person: params.id as PersonId, ...read })
  if (!('refused' in answer)) return redirect(`/mennesker/${params.id}?saved`)
  const problems = refusalOnForm(answer, language)
  return fail(problems.length === 0 ? serverTexts(language).people[answer.refused] : undefined, problems, 409)
}

export default function PersonActPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(peopleRoom)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const { act, person, held, choices, today } = loaderData
  const kept = actionData?.kept
  const title = titleOf(act, held?.name ?? '', t)
  const isEnd = act === 'end role' || act === 'leave position' || act === 'end'
  const errorOf = (field: string): string | undefined =>
    actionData?.problems.find((problem) => problem.field === field)?.text
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.people.title, to: '/mennesker' },
          { label: person.name, to: `/mennesker/${person.id}` },
        ]}
        title={title}
        meta={act === 'end' ? `${person.name}. ${t.people.stopText}` : person.name}
      />
      {actionData?.problem ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {actionData && actionData.problems.length > 0 ? (
        <ProblemList
          title={t.foundation.problemCount(actionData.problems.length)}
          problems={actionData.problems}
        />
      ) : null}
      <Form method="post" className="form mt-4" ref={form} noValidate>
        <input type="hidden" name="do" value={act === 'write for' ? 'take position' : act} />
        {act === 'write for' ? <input type="hidden" name="onBehalf" value="yes" /> : null}
        {held ? <input type="hidden" name="held" value={held.id} /> : null}
        {act === 'rename' ? (
          <TextField
            name="name"
            label={t.people.name}
            hint={t.people.nameHint}
            value={keptText(kept, 'name') ?? person.name}
            error={errorOf('name')}
          />
        ) : null}
        {act === 'give role' ? <RoleFields choices={choices} kept={kept} errorOf={errorOf} /> : null}
        {act === 'take position' || act === 'write for' ? (
          <SelectField
            name="position"
            label={t.people.position}
            hint={act === 'write for' ? t.people.writesForHint : t.people.positionsHint}
            none={t.people.choose}
            value={keptText(kept, 'position')}
            error={errorOf('position')}
            options={choices.positions}
          />
        ) : null}
        {act === 'rename' ? null : isEnd ? (
          <TextField
            name="on"
            label={t.people.lastDay}
            hint={t.people.toHint}
            value={keptText(kept, 'on') ?? format.date(today)}
            error={errorOf('on')}
            className="field--medium"
          />
        ) : (
          <TextField
            name="from"
            label={t.people.from}
            hint={t.people.fromHint}
            value={keptText(kept, 'from') ?? format.date(today)}
            error={errorOf('from')}
            className="field--medium"
          />
        )}
        {loaderData.left.length > 0 ? (
          <fieldset className="field">
            <legend>{t.organisation.left}</legend>
            <p className="field__hint">{t.people.afterText}</p>
            {loaderData.left.map((one) => (
              <SelectField
                key={one.position}
                name={`after:${one.position}`}
                label={one.title}
                hint={[t.organisation.leftCount(one.count), one.titles.join('; ')].join(' ')}
                none={one.count > 0 ? t.organisation.choose : t.organisation.noOne}
                value={keptText(kept, `after:${one.position}`) ?? one.chosen}
                options={one.options}
              />
            ))}
          </fieldset>
        ) : null}
        <TextField
          name="reason"
          label={t.people.reason}
          hint={isEnd ? t.people.endReasonHint : t.people.reasonHint}
          value={keptText(kept, 'reason')}
          error={errorOf('reason')}
          isRequired={isEnd}
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {act === 'end' ? t.people.stopButton : isEnd ? t.people.end : t.common.save}
          </button>
          <Link className="button button--plain" to={`/mennesker/${person.id}`}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}

function titleOf(act: FormAct, held: string, t: PeopleTexts): string {
  switch (act) {
    case 'rename':
      return t.people.rename
    case 'give role':
      return t.people.giveRole
    case 'end role':
      return t.people.endRole(held)
    case 'take position':
      return t.people.takePosition
    case 'write for':
      return t.people.takeOnBehalf
    case 'leave position':
      return t.people.leave(held)
    case 'end':
      return t.people.stop
  }
}
