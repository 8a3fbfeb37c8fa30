import { data, Form, Link, redirect } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { currentAmounts } from '../../domain/chain/money-flow.ts'
import { decisionInput } from '../../domain/follow-up/treatment.ts'
import type { ChangeNumber, DecisionId, ElementId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { nameOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/revise.page'
import { AmountInputs } from './amount-inputs.tsx'
import { amountsOfForm } from './amounts-form.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { yearsFor } from './item-page-data.ts'
import { failure, failureOf } from './plan-answer.ts'
import { reviseAmounts } from './revise-amounts.ts'

/** The item's amounts, and the decisions that may have changed them: its own first. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  return reading(db, actor, async (view) => {
    const item = view.elementOf('agreement item', params.id as ElementId)
    if (!item) throw data(null, { status: 404 })
    if (!may(actor, 'plan')) throw data(null, { status: 403 })
    const own = new Set(view.treatmentsOf(item.id).map((treatment) => treatment.decision))
    const decisions = [...view.parts.decisions.values()]
      .filter((decision) => own.has(decision.id) || decision.elements.includes(item.id))
      .sort((a, b) => b.on.localeCompare(a.on))
    return {
      id: item.id,
      name: nameOf(item),
      seen: view.number,
      years: yearsFor(view, item),
      original: item.amounts,
      amounts: currentAmounts(item),
      decisions: decisions.map((one) => ({
        id: one.id,
        on: one.on,
        body: view.element(one.body)?.title ?? '',
        text: one.text,
      })),
      bodies: view.all('body').map(({ id, title }) => ({ value: id, label: title })),
    }
  })
}

/** Records the revised amounts by their decision, or shows the form again with all that was written (R6). */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, language } = askedByActor(context)
  const form = await request.formData()
  const kept = keptOf(form)
  const id = params.id as ElementId
  const fail = (problem: string) => data(failure(problem, 'revised', kept), { status: 400 })
  const item = await reading(db, actor, async (view) => view.elementOf('agreement item', id))
  if (!item) throw data(null, { status: 404 })
  const amounts = amountsOfForm(form, 'amount', currentAmounts(item))
  if (!amounts) return fail(texts.plan.unreadableAmount)
  const known = textOf(form, 'decision')
  const written = decisionInput.safeParse({
    body: textOf(form, 'body'),
    on: textOf(form, 'on'),
    text: textOf(form, 'text'),
    openness: 'internal',
  })
  if (!known && !(written.success && written.data.text)) return fail(texts.plan.decisionMissing)
  const answer = await reviseAmounts(db, actor, {
    id,
    seen: Number(form.get('seen')) as ChangeNumber,
    amounts,
    decision: written.success && !known ? { written: written.data } : { known: known as DecisionId },
    reason: texts.plan.reviseReason,
    holdsNoCpr: form.has('noCpr'),
  })
  return 'refused' in answer
    ? data(failureOf(answer, texts, formatOf(language), 'revised', kept), { status: 409 })
    : redirect(`/punkt/${id}#money`)
}

export default function RevisePage({ loaderData, actionData: failed }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { decisions } = loaderData
  const kept = failed?.kept
  const title = t.plan.reviseTitle(loaderData.name)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: `/punkt/${loaderData.id}` }]}
        title={title}
        meta={t.plan.reviseLead}
      />
      <Form method="post" className="form">
        <input type="hidden" name="seen" value={failed?.seen ?? loaderData.seen} />
        {failed ? <ConflictChoice failure={failed} /> : null}
        <p className="meta">
          {t.plan.original}, {format.unit('thousand')}:{' '}
          {loaderData.years
            .map((year) => {
              const amount = loaderData.original[year]
              return `${year}: ${typeof amount === 'number' ? format.money(amount, 'thousand') : (amount ?? t.common.notBudgeted)}`
            })
            .join(' · ')}
        </p>
        <AmountInputs
          name="amount"
          legend={t.plan.revised}
          years={loaderData.years}
          amounts={loaderData.amounts}
          kept={kept}
        />
        <Section title={t.plan.decision} id="decision">
          <div className="form">
            {decisions.length > 0 ? (
              <SelectField
                name="decision"
                label={t.plan.decisionKnown}
                none={t.plan.decisionNew}
                value={keptText(kept, 'decision')}
                options={decisions.map((one) => ({
                  value: one.id,
                  label: `${format.date(one.on)} · ${one.body}: ${one.text.slice(0, 80)}`,
                }))}
              />
            ) : null}
            <div className="form__pair">
              <SelectField
                name="body"
                label={t.plan.decisionBody}
                none={t.common.none}
                value={keptText(kept, 'body')}
                options={loaderData.bodies}
              />
              <TextField name="on" type="date" label={t.plan.decisionOn} value={keptText(kept, 'on')} />
            </div>
            <TextField name="text" rows={3} label={t.plan.decisionText} value={keptText(kept, 'text')} />
          </div>
        </Section>
        {failed?.problem === t.followUp.cprSeen ? (
          <label className="check">
            <input type="checkbox" name="noCpr" /> {t.followUp.noCpr}
          </label>
        ) : null}
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {t.common.save}
          </button>
          <Link className="button button--plain" to={`/punkt/${loaderData.id}`}>
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </>
  )
}
