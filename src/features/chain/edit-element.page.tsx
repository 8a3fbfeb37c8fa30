import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { mayEdit, mayPlan } from '../../domain/access/may.ts'
import { yearOf } from '../../domain/calendar/dates.ts'
import type { ContentProblem, Element } from '../../domain/chain/element.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/edit-element.page'
import { contentOfForm } from './content-of-form.ts'
import { ElementFields } from './element-form.tsx'
import { fieldSpecs } from './field-specs.ts'
import { referencesFor, yearsFor } from './form-data.ts'
import { endElement, reviseElement } from './save-element.ts'
import { type KeptForm, keptOf, keptText, textOf } from '../../request/form-text.ts'

/** The element as it stands, and what its fields may choose from. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    if (!mayEdit(actor, element)) throw data(null, { status: 403 })
    const agreement = view.targets(element.id, 'part-of').find((one) => one.kind === 'agreement')
    return {
      element,
      references: referencesFor(view, element.kind),
      years: yearsFor(view, element, undefined, yearOf(today)),
      isLocked:
        element.kind === 'agreement item' &&
        agreement?.kind === 'agreement' &&
        agreement.decidedOn !== undefined &&
        Object.keys(element.amounts).length > 0,
      mayEnd: mayPlan(actor),
    }
  })
}

type Failed = Readonly<{
  problem: string
  problems: readonly ContentProblem[]
  kept: KeptForm
  theirs?: Element
}>

/** Saves, ends, or says what is wrong with all that was written kept; a stale edit shows both texts. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const id = params.id as ElementId
  const element = await reading(db, actor, async (view) => view.element(id))
  if (!element) throw data(null, { status: 404 })
  const expected = Number(form.get('expected')) as ChangeNumber
  const reason = textOf(form, 'reason') || texts.common.edit
  const kept = keptOf(form)
  const fail = (more: Partial<Failed> & { problem: string }, status: number) =>
    data<Failed>({ problems: [], kept, ...more }, { status })
  if (form.get('do') === 'end') {
    const answer = await endElement(db, actor, { id, expected, reason })
    return 'refused' in answer
      ? fail({ problem: refusalText(answer, texts) }, 409)
      : redirect(element.kind === 'agreement item' ? '/plan' : `/grundlag/${element.kind}`)
  }
  const read = contentOfForm(element.kind, form, element)
  if (!read.ok) return fail({ problem: texts.errors.summary, problems: read.problems }, 400)
  const answer = await reviseElement(db, actor, {
    id,
    kind: element.kind,
    content: read.content,
    expected,
    reason,
  })
  if (!('refused' in answer)) return redirect(addressOf(element))
  return answer.refused === 'stale'
    ? fail({ problem: texts.errors.stale, theirs: element }, 409)
    : fail({ problem: refusalText(answer, texts) }, 409)
}

export default function EditElementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { element } = loaderData
  const failed = actionData
  const title = t.chain.editTitle(element.title)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: element.title, to: addressOf(element) }]}
        title={title}
        meta={t.common.kind[element.kind]}
      />
      {failed ? <Notice kind="broken">{failed.problem}</Notice> : null}
      {failed?.theirs ? <Conflict mine={failed.kept} theirs={failed.theirs} /> : null}
      <div className="two-columns">
        <Form method="post" className="form" key={element.version}>
          <input type="hidden" name="expected" value={element.version} />
          <ElementFields
            kind={element.kind}
            values={failed?.kept ?? element}
            references={loaderData.references}
            years={loaderData.years}
            isLocked={loaderData.isLocked}
            problems={failed?.problems ?? []}
          />
          <TextField
            name="reason"
            label={t.common.reason}
            hint={t.common.reasonHint}
            value={keptText(failed?.kept, 'reason')}
            isRequired
          />
          <div className="buttons">
            <button className="button button--primary" type="submit">
              {t.common.save}
            </button>
            <Link className="button" to={addressOf(element)}>
              {t.common.cancel}
            </Link>
          </div>
        </Form>
        {loaderData.mayEnd ? (
          <aside>
            <Section title={t.chain.endTitle} id="end" meta={t.chain.endText}>
              <Form method="post" className="form">
                <input type="hidden" name="expected" value={element.version} />
                <input type="hidden" name="do" value="end" />
                <TextField name="reason" label={t.common.reason} isRequired />
                <button className="button" type="submit">
                  {t.chain.endButton}
                </button>
              </Form>
            </Section>
          </aside>
        ) : null}
      </div>
    </>
  )
}

/** What somebody else saved in the meantime, beside what was written here; nothing is lost. */
function Conflict({ mine, theirs }: { mine: Readonly<Record<string, unknown>>; theirs: Element }) {
  const { t } = useTexts()
  const now = theirs as unknown as Readonly<Record<string, unknown>>
  const text = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const differing = fieldSpecs[theirs.kind].filter(
    (spec) =>
      (spec.input === 'line' || spec.input === 'text' || spec.input === 'date' || spec.input === 'planned') &&
      text(mine[spec.name]) !== text(now[spec.name]),
  )
  return (
    <section className="section" aria-label={t.chain.conflictTitle}>
      <h2>{t.chain.conflictTitle}</h2>
      <p>{t.chain.conflictText}</p>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t.fields.title}</th>
            <th scope="col">{t.errors.yours}</th>
            <th scope="col">{t.errors.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((spec) => (
            <tr key={spec.name}>
              <th scope="row">{(t.fields as Readonly<Record<string, string>>)[spec.name]}</th>
              <td data-label={t.errors.yours}>{text(mine[spec.name])}</td>
              <td data-label={t.errors.theirs}>{text(now[spec.name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
