import { randomUUID } from 'node:crypto'
import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, Section, TableScroll } from '../../design/page.tsx'
import { mayPlan } from '../../domain/access/may.ts'
import type { AmountUnit } from '../../domain/intake/parse-amount.ts'
import { parseAmountCell } from '../../domain/intake/parse-amount.ts'
import {
  afterAct,
  progressOf,
  reconcileReview,
  type ReviewAct,
  reviewSchema,
} from '../../domain/intake/review.ts'
import type { Messages } from '../../messages/da/messages.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { PageTexts } from '../../parts/page-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { documentOf } from '../../store/documents.ts'
import { reviewOf, saveReview } from '../../store/reviews.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/review.page'
import { type AcceptRefusal, acceptReview } from './accept-review.ts'
import { ProposalList } from './proposal-list.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { textOf, textsOf } from '../../request/form-text.ts'

const sure = 0.9
const thousands: AmountUnit = 1_000

/** The review as it was left, with the document beside it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!mayPlan(actor)) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => {
    const stored = await reviewOf(tx, params.id)
    if (!stored) throw data(null, { status: 404 })
    const document = await documentOf(tx, stored.document)
    const { undo, ...review } = reviewSchema.parse(stored.state)
    return {
      revision: stored.revision,
      isFinished: stored.finishedAt !== null,
      review,
      mayUndo: undo.length > 0,
      file: document?.name ?? '',
      pages: document?.reading?.ok ? document.reading.document.pages : [],
      totals: reconcileReview({ ...review, undo: [] }),
      bodies: [...view.all('body').map((body) => body.title), ...review.bodies.map((body) => body.title)],
      positions: view.all('position').map((position) => position.title),
    }
  })
}

/** One act on the review, or the end of it. Somebody else's save in the meantime is never overwritten. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  if (!mayPlan(actor)) throw data(null, { status: 403 })
  const form = await request.formData()
  const revision = Number(form.get('revision'))
  const [what = '', id = ''] = textOf(form, 'act').split(':')
  if (what === 'finish') {
    const decidedOn = textOf(form, 'decidedOn')
    const saved = await save(decidedOn)
    if (saved === undefined) return data({ problem: texts.intake.meanwhile }, { status: 409 })
    const answer = await acceptReview(db, actor, {
      review: params.id,
      revision: saved,
      reason: texts.intake.reasonAccepted(textOf(form, 'title').slice(0, 200)),
    })
    if (!('refused' in answer)) {
      const plan = answer.agreement ? `/plan?agreement=${answer.agreement}` : '/grundlag/theme'
      return redirect(`${plan}${plan.includes('?') ? '&' : '?'}lagt=${answer.items}.${answer.themes}`)
    }
    return data({ problem: problemOf(answer, texts) }, { status: 409 })
  }
  const isSaved = await inMunicipality(db, actor.municipality, async (tx) => {
    const stored = await reviewOf(tx, params.id)
    if (!stored || stored.finishedAt !== null || stored.revision !== revision) return false
    const before = reviewSchema.parse(stored.state)
    return saveReview(tx, params.id, revision, afterAct(before, actOf(what, id, form)))
  })
  if (!isSaved) return data({ problem: texts.intake.meanwhile }, { status: 409 })
  return redirect(`/import/${params.id}${id ? `#i-${id}` : ''}`)

  async function save(decidedOn: string): Promise<number | undefined> {
    return inMunicipality(db, actor.municipality, async (tx) => {
      const stored = await reviewOf(tx, params.id)
      if (!stored || stored.revision !== revision) return undefined
      const state = { ...reviewSchema.parse(stored.state), decidedOn }
      return (await saveReview(tx, params.id, revision, state)) ? revision + 1 : undefined
    })
  }
}

/** One sentence for why nothing was put into the plan. */
function problemOf(refusal: AcceptRefusal, texts: Messages): string {
  switch (refusal.refused) {
    case 'nothing accepted':
      return texts.intake.nothingAccepted
    case 'changed meanwhile':
      return texts.intake.meanwhile
    default:
      return refusalText(refusal as Parameters<typeof refusalText>[0], texts)
  }
}

/** The act that a button of the form stands for. */
function actOf(what: string, id: string, form: FormData): ReviewAct {
  switch (what) {
    case 'accept':
    case 'reject':
    case 'wait':
    case 'merge':
      return { act: what, id }
    case 'split':
      return { act: 'split', id, newId: randomUUID() }
    case 'sure':
      return { act: 'accept all', atLeast: sure }
    case 'bodies':
      return { act: 'bodies', wanted: textsOf(form, 'body') }
    case 'edit':
      return { act: 'edit', id, fields: fieldsOf(form) }
    default:
      return { act: 'undo' }
  }
}

function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const amounts: Record<string, number | 'unknown'> = {}
  let hasAmounts = false
  for (const name of form.keys()) {
    const written = textOf(form, name)
    const year = /^amount\.(\d{4})$/.exec(name)?.[1]
    if (year) {
      hasAmounts = true
      const read = parseAmountCell(written, thousands)
      if (read.kind === 'amount') amounts[year] = read.kroner
      else if (read.kind !== 'none') amounts[year] = 'unknown'
    } else if (!['act', 'revision'].includes(name)) fields[name] = written
  }
  if (fields['area'] === '') delete fields['area']
  return hasAmounts ? { ...fields, amounts } : fields
}

export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { review, revision, isFinished } = loaderData
  const progress = progressOf({ ...review, undo: [] })
  const isBusy = useNavigation().state !== 'idle'
  const sureCount = review.proposals.filter((one) => one.state === 'waiting' && one.confidence >= sure).length
  const current = useReviewKeys(review.proposals.map((one) => one.id))
  const title = t.intake.review
  return (
    <>
      <title>{`${title}: ${review.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.intake.title, to: '/import' }]}
        title={title}
        meta={[
          review.title,
          t.intake.kinds[review.documentKind as keyof typeof t.intake.kinds] ?? '',
          loaderData.file,
          t.intake.progress(progress.accepted, progress.rejected, progress.waiting),
        ].join(' · ')}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {isFinished ? <Notice kind="good">{t.intake.alreadyFinished}</Notice> : null}
      {review.warnings.length > 0 ? (
        <details className="fold">
          <summary>
            {t.intake.warnings} ({review.warnings.length})
          </summary>
          <ul className="lines lines--dense">
            {review.warnings.map((warning) => (
              <li key={warning.text}>{warning.text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {isFinished ? null : (
        <Form method="post" className="buttons mt-3" preventScrollReset>
          <input type="hidden" name="revision" value={revision} />
          {sureCount > 0 ? (
            <button className="button" name="act" value="sure" disabled={isBusy}>
              {t.intake.acceptSure(sureCount)}
            </button>
          ) : null}
          {loaderData.mayUndo ? (
            <button
              className="button"
              name="act"
              value="undo"
              disabled={isBusy}
              aria-keyshortcuts="u"
              data-key="u"
            >
              {t.intake.undo}
            </button>
          ) : null}
          <span className="meta">{t.intake.keys}</span>
        </Form>
      )}
      <div className="review mt-4">
        <section className="review__document" aria-label={t.intake.document} tabIndex={0}>
          <PageTexts
            pages={loaderData.pages}
            marks={review.proposals.map((one, index) => ({
              id: one.id,
              passage: one.passage,
              isCurrent: one.id === current,
              label: one.kind === 'item' && one.fields.number ? one.fields.number : String(index + 1),
            }))}
          />
        </section>
        <section className="review__items" aria-label={t.intake.proposals}>
          {review.proposals.length === 0 ? (
            <div className="empty-space">
              <Empty title={t.intake.nothing}>
                <p>{t.intake.nothingText}</p>
              </Empty>
            </div>
          ) : (
            <ProposalList
              proposals={review.proposals}
              years={review.years}
              revision={revision}
              current={current}
              isReadOnly={isFinished}
              bodies={loaderData.bodies}
              positions={loaderData.positions}
            />
          )}
        </section>
      </div>
      <div className="stack mt-6">
        {review.cases.map((one) => (
          <Section key={one.number || one.title} title={one.title || t.intake.cases} id="case">
            <dl className="facts">
              <dt>{t.intake.caseNumber}</dt>
              <dd>{one.number || t.common.notBudgeted}</dd>
              <dt>{t.plan.openness}</dt>
              <dd>{t.intake.openness[one.openness]}</dd>
              {one.recommendation.length > 0 ? (
                <>
                  <dt>{t.intake.recommendation}</dt>
                  <dd>
                    {one.recommendation.map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                  </dd>
                </>
              ) : null}
              {one.decisions.length > 0 ? (
                <>
                  <dt>{t.intake.decisions}</dt>
                  <dd>
                    {one.decisions.map((decision) => (
                      <p key={decision.body + decision.on}>
                        <strong>
                          {[decision.body, decision.on ? format.date(decision.on) : '']
                            .filter(Boolean)
                            .join(', ')}
                          :
                        </strong>{' '}
                        {decision.text}
                      </p>
                    ))}
                  </dd>
                </>
              ) : null}
              {one.attachments.length > 0 ? (
                <>
                  <dt>{t.intake.attachments}</dt>
                  <dd>{one.attachments.join(' · ')}</dd>
                </>
              ) : null}
            </dl>
          </Section>
        ))}
        {loaderData.totals.length > 0 ? (
          <Section title={t.intake.reconcile} id="reconcile">
            <TableScroll label={t.intake.reconcile}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t.intake.total}</th>
                    <th scope="col" className="number">
                      {t.intake.printed}
                    </th>
                    <th scope="col" className="number">
                      {t.intake.fromItems}
                    </th>
                    <th scope="col" className="number">
                      {t.intake.difference}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {loaderData.totals.map((total) => (
                    <tr key={total.label + total.year}>
                      <th scope="row">
                        {total.label} {total.year}
                      </th>
                      <td className="number">{format.money(total.printed, 'thousand')}</td>
                      <td className="number">
                        {format.money(total.items, 'thousand')}{' '}
                        {total.unknown > 0 ? t.common.andUnknown(total.unknown) : ''}
                      </td>
                      <td className={total.items === total.printed ? 'number' : 'number light--red'}>
                        {format.money(total.items - total.printed, 'thousand')}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </Section>
        ) : null}
        {review.bodies.length > 0 && !isFinished ? (
          <Section title={t.intake.bodiesTitle} id="bodies" meta={t.intake.bodiesText}>
            <Form method="post" className="form" preventScrollReset>
              <input type="hidden" name="revision" value={revision} />
              {review.bodies.map((body) => (
                <label key={body.title} className="check check--block">
                  <input type="checkbox" name="body" value={body.title} defaultChecked={body.isWanted} />{' '}
                  {body.title}
                </label>
              ))}
              <div className="buttons">
                <button className="button" name="act" value="bodies">
                  {t.intake.keepBodies}
                </button>
              </div>
            </Form>
          </Section>
        ) : null}
        {isFinished || review.proposals.length === 0 ? null : (
          <Section title={t.intake.finish} id="finish" meta={t.intake.finishLead}>
            <Form method="post" className="form">
              <input type="hidden" name="revision" value={revision} />
              <input type="hidden" name="title" value={review.title} />
              <TextField
                name="decidedOn"
                label={t.intake.decidedOn}
                hint={t.intake.decidedOnHint}
                type="date"
                value={review.decidedOn}
              />
              <div className="buttons">
                <button
                  className="button button--primary button--large"
                  name="act"
                  value="finish"
                  disabled={isBusy}
                >
                  {t.intake.toPlan(progress.accepted)}
                </button>
                <Link className="button" to="/import">
                  {t.followUp.later}
                </Link>
              </div>
            </Form>
          </Section>
        )}
      </div>
    </>
  )
}
