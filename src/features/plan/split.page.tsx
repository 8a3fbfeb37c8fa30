import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { PageHead } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { type ItemPart, remainderOf } from '../../domain/agreement/split-item.ts'
import { currentAmounts } from '../../domain/chain/money-flow.ts'
import type { ElementId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { nameOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/split.page'
import { AmountInputs } from './amount-inputs.tsx'
import { amountsOfForm } from './amounts-form.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { yearsFor } from './item-page-data.ts'
import { failure, failureOf } from './plan-answer.ts'
import { splitItem } from './split-item.ts'

/** The item that is split, and its money. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  return reading(db, actor, async (view) => {
    const item = view.elementOf('agreement item', params.id as ElementId)
    if (!item) throw data(null, { status: 404 })
    if (!may(actor, 'plan')) throw data(null, { status: 403 })
    const taken = new Set(view.itemsOf(item.id).map((part) => part.number))
    const free = [...'abcdefghij']
      .map((letter) => item.number + letter)
      .filter((number) => !taken.has(number))
    return {
      id: item.id,
      name: nameOf(item),
      title: item.title,
      numbers: free.slice(0, 2),
      years: yearsFor(view, item),
      amounts: currentAmounts(item),
    }
  })
}

/** Splits the item in two: the first part's money is written, the rest belongs to the second. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, language } = askedByActor(context)
  const form = await request.formData()
  const kept = keptOf(form)
  const id = params.id as ElementId
  const fail = (problem: string) => data(failure(problem, 'split', kept), { status: 400 })
  const item = await reading(db, actor, async (view) => view.elementOf('agreement item', id))
  if (!item) throw data(null, { status: 404 })
  const first = amountsOfForm(form, 'amount', currentAmounts(item))
  if (!first) return fail(texts.plan.unreadableAmount)
  const part = (letter: string, amounts: ItemPart['amounts']): ItemPart => ({
    number: textOf(form, `number-${letter}`),
    title: textOf(form, `title-${letter}`),
    amounts,
  })
  const parts = [part('a', first), part('b', remainderOf(item, [first]))]
  if (parts.some((one) => !one.number)) return fail(texts.errors.fieldMissing(texts.fields.number))
  if (parts.some((one) => !one.title)) return fail(texts.errors.fieldMissing(texts.fields.title))
  const answer = await splitItem(db, actor, {
    id,
    parts,
    reason: textOf(form, 'reason') || texts.plan.splitReason(item.number),
  })
  return 'refused' in answer
    ? data(failureOf(answer, texts, formatOf(language), 'split', kept), { status: 409 })
    : redirect(`/punkt/${id}`)
}

export default function SplitPage({ loaderData, actionData: failed }: Route.ComponentProps) {
  const { t } = useTexts()
  const kept = failed?.kept
  const title = t.plan.splitTitle(loaderData.name)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: `/punkt/${loaderData.id}` }]}
        title={title}
        meta={t.plan.splitLead}
      />
      <Form method="post" className="form">
        {failed ? <ConflictChoice failure={failed} /> : null}
        {['a', 'b'].map((letter, index) => (
          <fieldset key={letter}>
            <legend>{t.plan.splitPart(letter.toUpperCase())}</legend>
            <div className="form__pair">
              <TextField
                name={`number-${letter}`}
                label={t.fields.number}
                value={keptText(kept, `number-${letter}`) ?? loaderData.numbers[index]}
                isRequired
              />
              <TextField
                name={`title-${letter}`}
                label={t.fields.title}
                value={keptText(kept, `title-${letter}`) ?? loaderData.title}
                isRequired
              />
            </div>
          </fieldset>
        ))}
        {Object.keys(loaderData.amounts).length > 0 ? (
          <>
            <AmountInputs
              name="amount"
              legend={t.plan.splitPart('A')}
              years={loaderData.years}
              amounts={loaderData.amounts}
              kept={kept}
            />
            <p className="meta">{t.plan.splitAmounts}</p>
          </>
        ) : null}
        <TextField
          name="reason"
          label={t.common.reason}
          hint={t.common.reasonHint}
          value={keptText(kept, 'reason')}
        />
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.plan.split}
          </button>
          <Link className="button button--plain" to={`/punkt/${loaderData.id}`}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
