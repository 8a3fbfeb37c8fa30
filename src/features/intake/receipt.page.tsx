import { data, Link } from 'react-router'
import { Notice, PageHead } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { progressOf } from '../../domain/intake/review.ts'
import type { ElementId } from '../../domain/ids.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { proposalsOf } from '../../store/reviews.ts'
import type { Route } from './+types/receipt.page'
import { lackingResponsible } from './name-responsibles.ts'

/** What has come of a review, and what is left to do about it. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const [items = 0, themes = 0, decisions = 0] = (search.get('antal') ?? '')
    .split('.')
    .map((part) => Number(part) || 0)
  return reading(db, actor, async (view, tx) => {
    const review = await seenReview(tx, actor, params.id)
    if (!review) throw data(null, { status: 404 })
    const proposals = await proposalsOf(tx, review.id)
    const made = new Set(
      proposals.flatMap((one) => (one.state === 'created' && one.element ? [one.element] : [])),
    )
    const agreement = view.elementOf('agreement', review.head.agreement as ElementId)
    return {
      id: review.id,
      document: review.document,
      title: review.head.title,
      change: Number(search.get('aendring') ?? 0),
      counts: { items, themes, decisions },
      keptAmounts: Number(search.get('laast') ?? 0),
      effectiveOn: review.head.decidedOn || undefined,
      progress: progressOf(proposals),
      agreement: agreement && { id: agreement.id, title: agreement.title },
      // What a first round would ask about.
      covers: agreement
        ? [agreement.id]
        : view.all('theme').flatMap((theme) => (made.has(theme.id) && theme.responsible ? [theme.id] : [])),
      hasThemes: proposals.some((one) => one.kind === 'theme' && one.state === 'created'),
      lacking: lackingResponsible(view).filter((one) => made.has(one.id)).length,
      made: made.size,
      mayRunRounds: may(actor, 'run rounds'),
    }
  })
}

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(intakeRoom)
  const { counts, progress, agreement, lacking, id } = loaderData
  const parts = [
    counts.items > 0 ? t.intake.itemCount(counts.items) : '',
    counts.themes > 0 ? t.intake.themeCount(counts.themes) : '',
    counts.decisions > 0 ? t.intake.decisionCount(counts.decisions) : '',
  ].filter(Boolean)
  const said =
    parts.length > 1
      ? `${parts.slice(0, -1).join(', ')} ${t.intake.and} ${parts.at(-1) ?? ''}`
      : (parts[0] ?? '')
  const roundAddress = `/runder/ny?${new URLSearchParams([
    ['title', t.intake.roundOn(loaderData.title)],
    ...loaderData.covers.map((id) => ['covers', id]),
  ]).toString()}`
  const steps = [
    ...(lacking > 0
      ? [
          {
            to: `/ansvarlige?gennemgang=${id}`,
            title: t.intake.nameResponsible,
            text: t.intake.lacksResponsible(lacking),
          },
        ]
      : []),
    ...(progress.waiting > 0
      ? [
          {
            to: `/import/${id}?vis=venter`,
            title: t.intake.reviewRest(progress.waiting),
            text: t.intake.reviewRestText(progress.waiting),
          },
        ]
      : []),
    ...(loaderData.made > lacking
      ? [
          {
            to: `/dokument/${loaderData.document}/fordeling`,
            title: t.intake.shareOut,
            text: t.intake.shareOutText,
          },
        ]
      : []),
    ...(loaderData.mayRunRounds
      ? [{ to: roundAddress, title: t.intake.openRound, text: t.intake.openRoundText }]
      : []),
    ...(agreement
      ? [{ to: `/plan?agreement=${agreement.id}`, title: t.intake.seePlan, text: agreement.title }]
      : []),
    ...(agreement
      ? [
          {
            to: `/plan?agreement=${agreement.id}&view=broken`,
            title: t.intake.linkUp,
            text: t.intake.linkUpText,
          },
        ]
      : []),
    ...(loaderData.hasThemes
      ? [{ to: '/grundlag/theme', title: t.intake.seeThemes, text: t.intake.linkUpText }]
      : []),
  ]
  return (
    <>
      <title>{`${t.intake.receipt} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.intake.short, to: '/import' },
          { label: loaderData.title, to: `/import/${id}` },
        ]}
        title={t.intake.receipt}
      />
      {said && loaderData.change > 0 ? (
        <Notice kind="good">
          {t.intake.receiptOf(said, loaderData.change)}{' '}
          {loaderData.effectiveOn ? t.intake.fromDay(format.date(loaderData.effectiveOn)) : ''}
        </Notice>
      ) : null}
      {loaderData.keptAmounts > 0 ? (
        <Notice kind="warn">{t.intake.keptAmounts(loaderData.keptAmounts)}</Notice>
      ) : null}
      {lacking === 0 && loaderData.made > 0 ? (
        <p className="meta mt-3">{t.intake.allHaveResponsible}</p>
      ) : null}
      <section className="section mt-5" aria-labelledby="next">
        <h2 id="next">{t.intake.next}</h2>
        <ul className="waiting mt-3">
          {steps.map((step, at) => (
            <li key={step.to}>
              <div>
                <h3>{step.title}</h3>
                <p>{step.text}</p>
              </div>
              <Link className={at === 0 ? 'button button--primary' : 'button'} to={step.to}>
                {step.title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
