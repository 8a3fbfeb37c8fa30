import { data, Form, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { mayPlan } from '../../domain/access/may.ts'
import { isKind } from '../../domain/chain/element.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/paste.page'
import { pastedFields, readPasted } from './pasted-rows.ts'
import { createElements, type NewElement } from './save-element.ts'
import { textOf } from '../../request/form-text.ts'

/** The kind that is pasted. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { actor } = askedByActor(context)
  if (!isKind(params.kind)) throw data(null, { status: 404 })
  if (!mayPlan(actor)) throw data(null, { status: 403 })
  return { kind: params.kind }
}

/** Shows what the rows would become, or makes them. Names that are there already are left alone. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const { kind } = params
  if (!isKind(kind)) throw data(null, { status: 404 })
  const form = await request.formData()
  const rows = textOf(form, 'rows')
  const same = (a: string, b: string): boolean => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da')
  const { contents, problems, known } = await reading(db, actor, async (view) => ({
    ...readPasted(kind, rows, {
      fields: texts.fields,
      choices: texts.chain.choices,
      idOf: (of, title) => view.all(of).find((element) => same(element.title, title))?.id,
    }),
    known: view.all(kind).map((element) => element.title),
  }))
  const fresh = contents.filter((content) => !known.some((title) => same(title, content.title)))
  const answer = (problem: string | undefined, status: number) =>
    data(
      {
        problem,
        rows,
        problems,
        titles: fresh.map((content) => content.title),
        skipped: contents.filter((content) => !fresh.includes(content)).map((content) => content.title),
      },
      { status },
    )
  if (contents.length === 0 && problems.length === 0) return answer(texts.chain.pasteNothing, 400)
  if (form.get('do') !== 'create' || problems.length > 0)
    return answer(undefined, problems.length > 0 ? 400 : 200)
  if (fresh.length === 0) return answer(texts.chain.pasteNothing, 400)
  const made = await createElements(db, actor, {
    elements: fresh.map((content) => ({ kind, content }) as NewElement),
    reason: texts.chain.reasonCreated(texts.common.kinds[kind]),
  })
  return 'refused' in made ? answer(refusalText(made, texts), 409) : redirect(`/grundlag/${kind}`)
}

export default function PastePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { kind } = loaderData
  const names = t.fields as Readonly<Record<string, string>>
  const title = t.chain.pasteTitle(t.common.kinds[kind])
  const isReady = actionData !== undefined && actionData.titles.length > 0 && actionData.problems.length === 0
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.common.kinds[kind], to: `/grundlag/${kind}` }]}
        title={title}
      />
      <p className="lead">{t.chain.pasteLead}</p>
      <p className="meta">
        {t.chain.pasteColumns(
          pastedFields(kind)
            .map((spec) => names[spec.name] ?? spec.name)
            .join(', '),
        )}
      </p>
      {actionData?.problem ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {actionData && actionData.problems.length > 0 ? (
        <Notice kind="broken">
          <ul>
            {actionData.problems.map((problem) => (
              <li key={`${problem.row} ${problem.field}`}>
                {t.chain.pasteProblem(problem.row, names[problem.field] ?? problem.field)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form method="post" className="form form--wide">
        <TextField name="rows" label={t.chain.pasteField} rows={10} value={actionData?.rows} isRequired />
        {isReady ? (
          <Section title={t.chain.preview} id="preview">
            <ul className="lines lines--dense">
              {actionData.titles.map((one) => (
                <li key={one}>{one}</li>
              ))}
              {actionData.skipped.map((one) => (
                <li key={one} className="faint">
                  {t.chain.alreadyThere(one)}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <div className="buttons">
          <button
            className={isReady ? 'button' : 'button button--primary'}
            type="submit"
            name="do"
            value="preview"
          >
            {t.chain.preview}
          </button>
          {isReady ? (
            <button className="button button--primary" type="submit" name="do" value="create">
              {t.chain.pasteCreate(actionData.titles.length)}
            </button>
          ) : null}
        </div>
      </Form>
    </>
  )
}
