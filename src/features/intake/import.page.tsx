import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { mayPlan } from '../../domain/access/may.ts'
import { progressOf, reviewSchema } from '../../domain/intake/review.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { documentOf } from '../../store/documents.ts'
import { reviews } from '../../store/reviews.ts'
import type { Route } from './+types/import.page'
import { takeIn } from './take-in.ts'

/** Reviews in progress and those that are done. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!mayPlan(actor)) throw data(null, { status: 403 })
  return inMunicipality(db, actor.municipality, async (tx) => {
    const shown = []
    for (const review of await reviews(tx)) {
      const state = reviewSchema.parse(review.state)
      const document = await documentOf(tx, review.document)
      shown.push({
        id: review.id,
        title: state.title,
        file: document?.name ?? '',
        isFinished: review.finishedAt !== null,
        ...progressOf(state),
      })
    }
    return { reviews: shown }
  })
}

/** Takes the document in. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, texts, readFile } = askedByActor(context)
  const file = (await request.formData()).get('file')
  if (!(file instanceof File) || file.name === '')
    return data({ problem: texts.intake.noFile }, { status: 400 })
  const taken = await takeIn(
    db,
    actor,
    {
      name: file.name.slice(-200),
      mediaType: file.type || 'application/octet-stream',
      bytes: new Uint8Array(await file.arrayBuffer()),
    },
    { readFile, describe: texts.intake.warning },
  )
  if (taken.kind === 'not allowed') throw data(null, { status: 403 })
  if (taken.kind === 'unreadable')
    return data({ problem: `${texts.intake.unreadable[taken.reason]} ${texts.intake.kept}` }, { status: 422 })
  return redirect(`/import/${taken.review}`)
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const isReading = useNavigation().state === 'submitting'
  const list = (isFinished: boolean) =>
    loaderData.reviews.filter((review) => review.isFinished === isFinished)
  return (
    <>
      <title>{`${t.intake.title} – ${t.common.product}`}</title>
      <PageHead title={t.intake.title} />
      <p className="lead">{t.intake.lead}</p>
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <Form method="post" encType="multipart/form-data" className="form mt-5">
        <div className="field">
          <label htmlFor="file">{t.intake.file}</label>
          <p className="field__hint" id="file-hint">
            {t.intake.fileHint}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".pdf,.docx,.txt,text/plain,application/pdf"
            aria-describedby="file-hint"
            required
          />
        </div>
        <div className="buttons">
          <button className="button button--primary button--large" type="submit" disabled={isReading}>
            {isReading ? t.intake.readingNow : t.intake.read}
          </button>
        </div>
      </Form>
      <div className="stack mt-6">
        {loaderData.reviews.length === 0 ? (
          <Empty title={t.intake.none}>
            <p>{t.intake.noneText}</p>
          </Empty>
        ) : null}
        {([false, true] as const).map((isFinished) =>
          list(isFinished).length === 0 ? null : (
            <Section
              key={String(isFinished)}
              title={isFinished ? t.intake.finished : t.intake.open}
              id={isFinished ? 'finished' : 'open'}
            >
              <ul className="lines">
                {list(isFinished).map((review) => (
                  <li key={review.id} className="spread">
                    <span>
                      <Link to={`/import/${review.id}`}>{review.title}</Link>{' '}
                      <span className="meta">{review.file}</span>
                    </span>
                    <span className="meta">
                      {t.intake.progress(review.accepted, review.rejected, review.waiting)}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          ),
        )}
      </div>
    </>
  )
}
