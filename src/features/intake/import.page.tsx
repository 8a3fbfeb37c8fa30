import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { seenDocuments } from '../../request/seen-documents.ts'
import type { Route } from './+types/import.page'
import { demoAgreement } from './demo-agreement.ts'
import { importPageData } from './import-page-data.ts'
import { takeIn } from './take-in.ts'
import { takeUp } from './take-up.ts'

// A file of 50 MB, and what the form is around it.
const largestForm = 50 * 1024 * 1024 + 16 * 1024

/** Reviews in progress, those that are done, and what is kept without having been read. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  const { db, actor, municipality } = asking
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const seen = await reading(db, actor, (view, tx) => seenDocuments(tx, view))
  await takeUp(asking, (id) => seen.some((document) => document.id === id))
  const shown = await reading(db, actor, (view, tx) => importPageData(tx, view, actor))
  return {
    ...shown,
    deleted: new URL(request.url).searchParams.get('slettet') ?? undefined,
    hasDemo: municipality.isDemo,
  }
}

/** Takes a document in: the one that is given, or the demo's. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const { db, actor, texts, readFile } = asking
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  // Refused before it is read: a form is held in memory.
  if (Number(request.headers.get('content-length')) > largestForm)
    return data({ problem: texts.intake.tooLarge }, { status: 413 })
  const form = await request.formData()
  const given = form.get('file')
  const file =
    form.get('demo') === 'yes'
      ? await demoAgreement(asking, 'docx')
      : given instanceof File && given.name !== ''
        ? {
            name: given.name.replaceAll('\u0000', '').slice(-200),
            mediaType: given.type || 'application/octet-stream',
            bytes: new Uint8Array(await given.arrayBuffer()),
          }
        : undefined
  if (!file) return data({ problem: texts.intake.noFile }, { status: 400 })
  const taken = await takeIn(db, actor, file, { readFile })
  switch (taken.kind) {
    case 'not allowed':
    case 'unknown document':
      throw data(null, { status: 403 })
    case 'review':
      return redirect(
        taken.asksForColumns
          ? `/import/kolonner?gennemgang=${taken.review}`
          : `/import/${taken.review}${taken.isKnown ? '?kendt' : ''}`,
      )
    case 'unreadable':
      return redirect(`/dokument/${taken.document}`)
    case 'being read':
      return redirect(`/dokument/${taken.document}?gennemgang=1`)
  }
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(intakeRoom)
  const isSending = useNavigation().state === 'submitting'
  const { open, finished, unread } = loaderData
  const isEmpty = open.length + finished.length + unread.length === 0
  return (
    <>
      <title>{`${t.intake.title} – ${t.common.product}`}</title>
      <PageHead title={t.intake.title} />
      <p className="lead">{t.intake.lead}</p>
      {loaderData.deleted ? <Notice kind="good">{t.intake.deleted(loaderData.deleted)}</Notice> : null}
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <div className="two-columns mt-5">
        <div className="stack">
          <Form method="post" encType="multipart/form-data" className="give">
            <div className="field">
              <label htmlFor="file">{t.intake.file}</label>
              <p className="field__hint" id="file-hint">
                {t.intake.fileHint}
              </p>
              <input
                id="file"
                name="file"
                type="file"
                accept=".pdf,.docx,.odt,.xlsx,.csv,.html,.htm,.txt,text/plain,text/csv,text/html,application/pdf"
                aria-describedby="file-hint"
                required
              />
            </div>
            <div className="buttons">
              <button className="button button--primary button--large" disabled={isSending}>
                {isSending ? t.intake.sending : t.intake.read}
              </button>
            </div>
          </Form>
          {isEmpty ? (
            <Empty title={t.intake.none}>
              <p>{t.intake.noneText}</p>
            </Empty>
          ) : null}
          <ReviewList title={t.intake.open} meta={t.intake.openText} id="open" reviews={open} isOpen />
          <UnreadList documents={unread} />
          <ReviewList title={t.intake.finished} id="finished" reviews={finished} />
          <p className="meta no-print">
            <Link to="/import/kolonner">{t.intake.columns.all}</Link>
          </p>
        </div>
        {loaderData.hasDemo ? (
          <aside className="stack">
            <DemoDocument isSending={isSending} />
          </aside>
        ) : null}
      </div>
    </>
  )
}

/** The demo's new agreement: taken in with one press, or fetched and looked at first. */
function DemoDocument({ isSending }: { isSending: boolean }) {
  const { t } = useTexts(intakeRoom)
  return (
    <Section title={t.intake.demo} id="demo">
      <p className="t-3 mt-2">{t.intake.demoText}</p>
      <Form method="post" className="buttons">
        <button className="button" name="demo" value="yes" disabled={isSending}>
          {t.intake.demoRead}
        </button>
      </Form>
      <p className="t-3 mt-3">
        <a href="/demo/budgetaftale.docx" download>
          {t.intake.demoFile}
        </a>{' '}
        ·{' '}
        <a href="/demo/budgetaftale.pdf" download>
          {t.intake.demoPdf}
        </a>
      </p>
    </Section>
  )
}

type Listed = Route.ComponentProps['loaderData']['open'][number]

function ReviewList(props: {
  title: string
  meta?: string
  id: string
  reviews: readonly Listed[]
  isOpen?: boolean
}) {
  const { t, format } = useTexts(intakeRoom)
  if (props.reviews.length === 0) return null
  return (
    <Section title={props.title} id={props.id} meta={props.meta}>
      <ul className="waiting mt-2">
        {props.reviews.map((review) => (
          <li key={review.id}>
            <div>
              <h3>
                <Link to={`/import/${review.id}`}>{review.title}</Link>
              </h3>
              <p>
                {[
                  review.kind in t.intake.kinds
                    ? t.intake.kinds[review.kind as keyof typeof t.intake.kinds]
                    : '',
                  review.proposals === 0
                    ? t.intake.nothingFound
                    : props.isOpen
                      ? t.intake.progress(review.accepted, review.waiting)
                      : t.intake.inPlan(review.created),
                  format.moment(review.changedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                <Link className="meta" to={`/dokument/${review.document}`}>
                  {review.file}
                </Link>
              </p>
            </div>
            <Link className="button" to={`/import/${review.id}`}>
              {props.isOpen ? t.intake.review : t.intake.seeReview}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function UnreadList({ documents }: { documents: Route.ComponentProps['loaderData']['unread'] }) {
  const { t, format } = useTexts(intakeRoom)
  if (documents.length === 0) return null
  return (
    <Section title={t.intake.unread} id="unread" meta={t.intake.unreadText}>
      <ul className="waiting mt-2">
        {documents.map((document) => (
          <li key={document.id}>
            <div>
              <h3>
                <Link to={`/dokument/${document.id}`}>{document.name}</Link>
              </h3>
              <p>
                {document.isBeingRead
                  ? [
                      t.intake.readingTitle,
                      ...(document.progress
                        ? [t.intake.pagesRead(document.progress.done, document.progress.of)]
                        : []),
                    ].join(' · ')
                  : document.unreadable
                    ? t.intake.unreadable[document.unreadable]
                    : t.intake.notRead}{' '}
                <span className="meta">{t.intake.givenBy(format.moment(document.addedAt))}</span>
              </p>
            </div>
            <span className="buttons">
              <a className="button" href={`/dokument/${document.id}/fil`} download>
                {t.intake.download}
              </a>
              {document.isBeingRead ? (
                <Form method="post" action={`/dokument/${document.id}`}>
                  <button className="button" name="act" value="stop">
                    {t.intake.stop}
                  </button>
                </Form>
              ) : (
                <Link className="button" to={`/dokument/${document.id}#slet`}>
                  {t.intake.readOrDelete}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
