import { useEffect } from 'react'
import { data, Form, Link, redirect, useRevalidator } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import type { ReadingProgress } from '../../domain/intake/extraction.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/document.page'
import { documentData } from './document-data.ts'
import { DocumentSheets } from './document-sheets.tsx'
import { keepOrDelete } from './keep-or-delete.ts'
import { passageIn } from './passage-address.ts'
import { takeUp } from './take-up.ts'

/** A document as it was read, with one passage lit. Documents are not assessed, so the public sees none (R48). */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  const { db, actor } = asking
  if (!may(actor, 'read') || !isUuid(params.id)) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const asked = Number(search.get('side') ?? 1) || 1
  const found = await reading(db, actor, (view, tx) =>
    documentData(tx, view, actor, params.id as DocumentId, asked),
  )
  if (!found) throw data(null, { status: 404 })
  if (found.readFor !== undefined && found.mayPlan) await takeUp(asking, (id) => id === found.id)
  // Whoever has just given it goes on to the review as soon as there is one.
  const [review] = found.reviews
  if (search.has('gennemgang') && review && found.readFor === undefined)
    throw redirect(
      review.asksForColumns ? `/import/kolonner?gennemgang=${review.id}` : `/import/${review.id}`,
    )
  const answer = { ...found, passage: passageIn(search), page: Number(search.get('side') ?? 0) }
  // Without scripts the page asks again by itself while the document is being read.
  return data(answer, found.readFor !== undefined ? { headers: { refresh: '2' } } : undefined)
}

/** Headers of the loader reach the page. */
export const headers = ({ loaderHeaders }: Route.HeadersArgs): Headers => loaderHeaders

/** Stops a reading, reads again, or deletes what nothing in the plan was read from. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  if (!may(asking.actor, 'plan')) throw data(null, { status: 403 })
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const came = await keepOrDelete(asking, params.id as DocumentId, textOf(await request.formData(), 'act'))
  return 'to' in came ? redirect(came.to) : data(came, { status: 409 })
}

export default function DocumentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(intakeRoom)
  const { passage, uses, reviews } = loaderData
  useShownPlace(loaderData.page, passage !== undefined)
  const isReading = loaderData.readFor !== undefined
  const hasPages = loaderData.pageCount > 1
  const sizeOf = (bytes: number): string =>
    bytes < 1_048_576
      ? t.intake.kilobytes(format.number(Math.ceil(bytes / 1024)))
      : t.intake.megabytes(format.number(bytes / 1_048_576, 1))
  return (
    <>
      <title>{`${loaderData.name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        {...(loaderData.mayPlan ? { trail: [{ label: t.intake.short, to: '/import' }] } : {})}
        title={loaderData.name}
        meta={[
          t.intake.givenBy(format.moment(loaderData.addedAt)),
          sizeOf(loaderData.size),
          ...(loaderData.pageCount > 0 ? [t.intake.pages(loaderData.pageCount)] : []),
        ].join(' · ')}
      >
        <a className="button" href={`/dokument/${loaderData.id}/fil`} download>
          {t.intake.download}
        </a>
        {loaderData.mayPlan ? (
          <Link className="button" to={`/dokument/${loaderData.id}/adgang`}>
            {t.openness.ofDocument}
          </Link>
        ) : null}
      </PageHead>
      {actionData ? <Notice kind="broken">{actionData.sentence}</Notice> : null}
      {isReading ? <BeingRead seconds={loaderData.readFor ?? 0} progress={loaderData.progress} /> : null}
      {loaderData.unreadable ? (
        <Notice kind="warn">
          {t.intake.unreadable[loaderData.unreadable]} {t.intake.keptHere}
        </Notice>
      ) : null}
      {!isReading && !loaderData.isRead ? (
        <Notice kind="warn">
          {t.intake.notRead} {t.intake.keptHere}
        </Notice>
      ) : null}
      {passage ? (
        <p className="meta mt-2">
          <a href="#passage">{hasPages ? t.intake.passageNote(passage.page) : t.intake.passageNoteText}</a>
        </p>
      ) : null}
      <div className={loaderData.sheets.length > 0 ? 'two-columns mt-4' : 'mt-4'}>
        {loaderData.sheets.length > 0 ? (
          <section className="reading" aria-label={t.review.document}>
            {loaderData.sheets.length < loaderData.pageCount ? (
              <SomePages shown={loaderData.sheets.length} of={loaderData.pageCount} />
            ) : null}
            <DocumentSheets
              of={loaderData.pageCount}
              title={loaderData.name}
              sheets={loaderData.sheets}
              marks={uses.flatMap((use) =>
                use.passage
                  ? [
                      {
                        id: use.id,
                        label: use.number || use.title.slice(0, 12),
                        passage: use.passage,
                        href: addressOf(use),
                      },
                    ]
                  : [],
              )}
              here={passage}
            />
          </section>
        ) : null}
        <aside className="stack">
          <Section title={t.intake.uses} id="uses">
            {uses.length === 0 ? <p className="meta">{t.intake.noUses}</p> : null}
            <ul className="lines lines--dense">
              {uses.map((use) => (
                <li key={use.id}>
                  <Link to={addressOf(use)}>
                    {use.number} {use.title}
                  </Link>{' '}
                  {use.passage ? (
                    <Link
                      className="meta"
                      to={`?side=${use.passage.page}&fra=${use.passage.from}&til=${use.passage.to}#passage`}
                    >
                      {hasPages ? t.review.readOn(use.passage.page) : t.review.readInText}
                    </Link>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
          {reviews.length > 0 ? (
            <Section title={t.intake.reviewsOf} id="reviews">
              <ul className="lines lines--dense">
                {reviews.map((review) => (
                  <li key={review.id}>
                    <Link to={`/import/${review.id}`}>{review.title}</Link>{' '}
                    <span className="meta">{format.moment(review.changedAt)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {loaderData.mayPlan && !isReading ? <Acts mayDelete={loaderData.mayDelete} /> : null}
        </aside>
      </div>
    </>
  )
}

/** How much of a document has been read, in per cent and whole tenths. */
const tenthsOf = ({ done, of }: ReadingProgress): number => Math.floor((done / Math.max(1, of)) * 10) * 10

/** Shows the passage or the page that the address names; what the address points at by itself stays. */
function useShownPlace(page: number, hasPassage: boolean): void {
  useEffect(() => {
    if (page < 1 || window.location.hash !== '') return
    document.getElementById(hasPassage ? 'passage' : `side-${page}`)?.scrollIntoView({ block: 'start' })
  }, [page, hasPassage])
}

/** A document that is too long for one screen: which of it is shown, and how to see another part. */
function SomePages({ shown, of }: { shown: number; of: number }) {
  const { t } = useTexts(intakeRoom)
  return (
    <Form className="notice">
      <p>{t.intake.somePages(shown, of)}</p>
      <div className="field">
        <label htmlFor="page">{t.intake.goToPage}</label>
        <input id="page" name="side" type="number" min={1} max={of} required />
      </div>
      <div className="buttons">
        <button className="button">{t.intake.showPage}</button>
      </div>
    </Form>
  )
}

function Acts({ mayDelete }: { mayDelete: boolean }) {
  const { t } = useTexts(intakeRoom)
  return (
    <div className="section">
      <Form method="post" className="buttons">
        <button className="button" name="act" value="read">
          {t.intake.readAgain}
        </button>
      </Form>
      {mayDelete ? (
        <details className="fold mt-2" id="slet">
          <summary>{t.intake.deleteTitle}</summary>
          <p>{t.intake.deleteText}</p>
          <Form method="post" className="buttons">
            <button className="button" name="act" value="delete">
              {t.intake.deleteYes}
            </button>
          </Form>
        </details>
      ) : (
        <p className="meta mt-2">{t.intake.isUsed}</p>
      )}
    </div>
  )
}

/**
 * A reading under way: how many pages, how long, and how to stop it. The page asks once a second whether it is done; a screen
 * reader is told at each tenth.
 */
function BeingRead({ seconds, progress }: { seconds: number; progress: ReadingProgress | undefined }) {
  const { t } = useTexts(intakeRoom)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const clock = setInterval(() => void revalidate(), 1_000)
    return () => clearInterval(clock)
  }, [revalidate])
  return (
    <div className="notice">
      <strong>{t.intake.readingTitle}</strong>{' '}
      {[
        ...(progress ? [t.intake.pagesRead(progress.done, progress.of)] : []),
        t.intake.readingFor(seconds),
      ].join(' · ')}
      <progress
        className="reading-progress"
        aria-label={t.intake.readingTitle}
        {...(progress ? { value: progress.done, max: progress.of } : {})}
      />
      <p className="visually-hidden" role="status">
        {progress ? t.intake.partRead(tenthsOf(progress)) : t.intake.readingTitle}
      </p>
      <p>{t.intake.readingText}</p>
      <Form method="post" className="buttons">
        <button className="button" name="act" value="stop">
          {t.intake.stop}
        </button>
      </Form>
    </div>
  )
}
