import { Fragment, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { data, redirect, type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import type { Draft } from './use-drafts.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { MarkLine } from '../../parts/mark.tsx'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { isUuid } from '../../request/is-uuid.ts'
import type { Route } from './+types/review.page'
import { actWithoutScripts } from './act-without-scripts.ts'
import { CaseFacts } from './case-facts.tsx'
import { finishByForm } from './finish-by-form.ts'
import { FinishReview } from './finish-review.tsx'
import { Reconciliation } from './reconciliation.tsx'
import { ReviewBoard } from './review-board.tsx'
import { orderOf } from './review-order.ts'
import { reviewPageData } from './review-page-data.ts'
import { ReviewProgressNotice, UnknownColumns, Warnings } from './review-progress.tsx'
import { kronerOf, unitFor } from './shown-amount.ts'
import { useDrafts } from './use-drafts.ts'
import { type Obstacle, useReview } from './use-review.ts'

/** The review as it was left, with the document beside it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const found = isUuid(params.id)
    ? await reading(db, actor, (view, tx) => reviewPageData(tx, view, actor, params.id))
    : undefined
  if (!found) throw data(null, { status: 404 })
  return found
}

/** What a form asks for: one act on a proposal where no scripts run, or the end of it. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  if (!may(asking.actor, 'plan')) throw data(null, { status: 403 })
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const form = await request.formData()
  const what = textOf(form, 'act')
  const came =
    what === 'finish' || what === 'later'
      ? await finishByForm(asking, params.id, form)
      : await actWithoutScripts(asking, params.id, form, new URL(request.url).searchParams)
  return 'to' in came ? redirect(came.to) : data(came, { status: 409 })
}

/** What is shown and in which order lives in the address and asks the server nothing. */
export const shouldRevalidate = ({
  formMethod,
  currentUrl,
  nextUrl,
}: ShouldRevalidateFunctionArgs): boolean =>
  formMethod !== undefined || currentUrl.pathname !== nextUrl.pathname

export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(intakeRoom)
  const [params] = useSearchParams()
  const [unit] = useState(() => unitFor(loaderData.proposals))
  const [said, setSaid] = useState('')
  const say = useCallback((sentence: string) => setSaid(sentence), [])
  const onOthers = useCallback((count: number) => setSaid(t.review.others(count)), [t])
  const met: Readonly<Record<string, Obstacle>> =
    actionData && 'obstacle' in actionData ? actionData.obstacle : {}
  const kept: Readonly<Record<string, Draft>> = actionData && 'kept' in actionData ? actionData.kept : {}
  const live = useReview(loaderData, onOthers, met)
  const drafts = useDrafts(kronerOf[unit], kept)
  const order = useMemo(() => orderOf(params), [params])
  const proposals = useMemo(() => [...live.proposals.values()], [live.proposals])
  // Sums and names follow a moment later: what one has just done is shown first.
  const settled = useDeferredValue(proposals)
  const { head, isFinished, document } = loaderData
  const { act, latest, landed } = live
  const { read, drop } = drafts
  // What is written and not yet saved goes along, and nothing is under way when the plan is written.
  const keepWritten = useCallback(async (): Promise<boolean> => {
    for (const one of latest()) {
      const came = read(one)
      if (came.kind === 'problems') {
        say(t.review.unsaved)
        return false
      }
      if (came.kind === 'edits') act({ act: 'edit', id: one.id, seen: one.revision, edits: came.edits })
      drop(one.id)
    }
    await landed()
    return true
  }, [act, latest, landed, read, drop, say, t])
  const accepted = proposals.filter((one) => one.state === 'accepted').length
  const sentence = actionData && 'sentence' in actionData ? actionData.sentence : undefined
  const asks = actionData && 'questions' in actionData ? actionData.questions : undefined
  return (
    <>
      <title>{`${t.review.title}: ${head.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.intake.short, to: '/import' }]}
        title={t.review.title}
        meta={[
          document.name,
          t.review.facts(document.pageCount, document.addedAt ? format.moment(document.addedAt) : ''),
          t.review.readHere,
        ].join(' · ')}
      >
        {isFinished ? null : (
          <>
            <button className="button" form="finish" name="act" value="later">
              {t.review.later}
            </button>
            <button
              className="button button--primary"
              form="finish"
              name="act"
              value="finish"
              disabled={accepted === 0}
              aria-describedby="progress"
            >
              {t.review.toPlan(accepted)}
            </button>
          </>
        )}
      </PageHead>
      <ReviewProgressNotice proposals={proposals} isFinished={isFinished} id={loaderData.id} />
      {isFinished ? null : (
        <p className="mt-2">
          <MarkLine marking={loaderData.marking} />
        </p>
      )}
      {params.has('kendt') ? <Notice>{t.intake.knownNotice}</Notice> : null}
      {sentence ? <Notice kind="broken">{sentence}</Notice> : null}
      {live.isOffline ? <Notice kind="warn">{t.review.problem.offline}</Notice> : null}
      {loaderData.notInDocument.length > 0 ? (
        <details className="fold mt-2">
          <summary>{t.review.notInDocument(loaderData.notInDocument.length)}</summary>
          <p className="meta">{loaderData.notInDocument.join(' · ')}</p>
        </details>
      ) : null}
      {isFinished ? null : <UnknownColumns columns={head.unknownColumns ?? []} review={loaderData.id} />}
      <Warnings warnings={head.warnings} />
      <ReviewBoard
        data={loaderData}
        live={live}
        drafts={drafts}
        unit={unit}
        order={order}
        asked={params.get('punkt') ?? undefined}
        said={said}
        say={say}
      />
      {isFinished ? null : <KeyLine />}
      <div className="stack mt-6">
        <Reconciliation totals={head.totals} proposals={settled} unit={unit} />
        {head.cases.map((one) => (
          <CaseFacts key={one.number + one.title} one={one} />
        ))}
        {isFinished ? null : (
          <Section title={t.review.finish} id="finish-section" meta={t.review.finishLead}>
            <FinishReview data={loaderData} proposals={settled} keepWritten={keepWritten} asks={asks} />
          </Section>
        )}
      </div>
    </>
  )
}

function KeyLine() {
  const { t } = useTexts(intakeRoom)
  const words = t.review.keys.line.split(' · ')
  return (
    <p className="meta mt-3 no-print">
      <span className="no-wrap">
        <kbd>J</kbd> <kbd>K</kbd> {words[0]}
      </span>
      {['B', 'E', 'A', 'D', 'M', 'V', 'Z', '?'].map((key, at) => (
        <Fragment key={key}>
          {' · '}
          <span className="no-wrap">
            <kbd>{key}</kbd> {words[at + 1] ?? t.review.keys.help}
          </span>
        </Fragment>
      ))}
    </p>
  )
}
