import { data, Form } from 'react-router'
import { Field } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { needsApproval } from '../../domain/follow-up/status.ts'
import type { RoundId, StatusId } from '../../domain/ids.ts'
import { marksRoom } from '../../messages/rooms/marks.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import { MarkLine } from '../../parts/mark.tsx'
import type { ShownMarking } from '../../parts/shown-marking.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/approve-words.page'
import { approveWords } from './approve-words.ts'
import { roundData } from './round-data.ts'

const textField = (status: string): string => `text-${status}`

/** The words of a round that wait for this actor's approval before council and public read them (R84). */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const round = view.round(params.id as RoundId)
    if (!round) throw data(null, { status: 404 })
    const { given } = await roundData(tx, view, actor, round, today)
    return {
      round: { id: round.id, title: round.title },
      approved: Number(new URL(request.url).searchParams.get('godkendt') ?? 0),
      waiting: given.flatMap((row) =>
        row.status && row.mayApprove && needsApproval(row.status) ? [{ ...row, status: row.status }] : [],
      ),
    }
  })
}

/** Approves one text, or all that are shown, as they are written in the form. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const kept = keptOf(form)
  const only = textOf(form, 'only')
  const chosen = only ? [only] : form.getAll('status').map(String)
  const words = chosen.map((status) => ({
    status: status as StatusId,
    text: textOf(form, textField(status)),
  }))
  const fail = (problem: string, status = 400) => data({ problem, kept }, { status })
  if (words.some(({ text }) => text === '')) return fail(texts.followUp.wordsMissing)
  const answer = await approveWords(db, actor, words, form.has('noCpr'))
  if ('refused' in answer) return fail(refusalText(answer, texts), 409)
  const location = `/runder/${params.id}/tekster?godkendt=${words.length}`
  return new Response(null, { status: 303, headers: { location } })
}

export default function ApproveWordsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { round, waiting, approved } = loaderData
  const kept = actionData?.kept
  return (
    <>
      <title>{`${t.followUp.wordsTitle} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.followUp.title, to: '/runder' },
          { label: round.title, to: `/runder/${round.id}` },
        ]}
        title={t.followUp.wordsTitle}
        meta={t.followUp.wordsWaiting(waiting.length)}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {approved > 0 && !actionData ? <Notice kind="good">{t.followUp.approvedWords(approved)}</Notice> : null}
      <p className="lead mt-3">{waiting.length === 0 ? t.followUp.nothingToApprove : t.followUp.wordsLead}</p>
      {waiting.length === 0 ? null : (
        <Form method="post" className="mt-4">
          <ul className="lines approvals">
            {waiting.map(({ id, name, by, onBehalfOf, status, inside, afterApproval }) => (
              <li key={id}>
                <input type="hidden" name="status" value={status.id} />
                <div>
                  <h2 className="t-5">{name}</h2>
                  <p className="pair t-3 mt-1">
                    <StatusLight status={status} />
                    <span className="faint">
                      {format.date(status.on)}{' '}
                      {onBehalfOf ? t.followUp.onBehalf(by ?? '', onBehalfOf) : t.followUp.by(by ?? '')}
                    </span>
                  </p>
                  <p className="mt-2">»{status.sentence}«</p>
                  <MarkLine marking={inside} />
                </div>
                <div>
                  <Field id={`f-${status.id}`} label={t.followUp.publicText}>
                    {(wiring) => (
                      <textarea
                        {...wiring}
                        name={textField(status.id)}
                        rows={3}
                        maxLength={2000}
                        defaultValue={keptText(kept, textField(status.id)) ?? status.sentence}
                      />
                    )}
                  </Field>
                  <AfterApproval marking={afterApproval} />
                  <button
                    className="button mt-2"
                    name="only"
                    value={status.id}
                    aria-label={`${t.followUp.approve}: ${name}`}
                  >
                    {t.followUp.approve}
                  </button>
                </div>
              </li>
            ))}
          </ul>
          {actionData?.problem === t.followUp.cprSeen ? (
            <label className="check mt-4">
              <input type="checkbox" name="noCpr" /> {t.followUp.noCpr}
            </label>
          ) : null}
          <div className="buttons mt-4">
            <button className="button button--primary" type="submit">
              {t.followUp.approveAll(waiting.length)}
            </button>
          </div>
        </Form>
      )}
    </>
  )
}

/** Who will read the words once they are approved. */
function AfterApproval({ marking }: { marking: ShownMarking }) {
  const { t } = useTexts(marksRoom)
  return (
    <p className="meta mt-1 pair">
      {t.marks.afterApproval}: <MarkLine marking={marking} />
    </p>
  )
}
