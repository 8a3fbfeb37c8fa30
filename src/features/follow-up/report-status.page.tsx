import { randomUUID } from 'node:crypto'
import { data, Link, type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { ElementId, RoundId, StatusId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { keepUnsent } from '../../parts/unsent-forms.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/report-status.page'
import { readStatusForm } from './read-status-form.ts'
import { reportStatus } from './report-status.ts'
import { receiptData, statusFormData } from './status-form-data.ts'
import { type SentBack, StatusForm } from './status-form.tsx'
import { StatusReceipt } from './status-receipt.tsx'

/** On a phone the frame gives way: one thing, and the way out. */
export const handle = { isTask: true }

const statusId = (text: string | null): StatusId | undefined =>
  z.uuid().safeParse(text).success ? (text as StatusId) : undefined

/** The form of one thing, or the receipt of what has just been sent. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const asked = new URL(request.url).searchParams
  const id = params.id as ElementId
  const sent = statusId(asked.get('sendt'))
  return reading(db, actor, async (view, tx) =>
    sent
      ? { kind: 'receipt' as const, receipt: await receiptData(tx, view, actor, id, sent, today) }
      : {
          kind: 'form' as const,
          form: await statusFormData(tx, view, actor, id, today, statusId(asked.get('ret'))),
          sendingId: randomUUID(),
        },
  )
}

/** Records the status, or shows the form again with all that was written. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, today, texts } = askedByActor(context)
  const written = await request.formData()
  const corrects = statusId(textOf(written, 'corrects'))
  const form = await reading(db, actor, (view, tx) =>
    statusFormData(tx, view, actor, params.id as ElementId, today, corrects),
  )
  const read = readStatusForm(written, form.questions, form.last)
  const back = (sentBack: SentBack, status: number) => data({ sentBack }, { status })
  const kept = keptOf(written)
  if ('problem' in read)
    return back({ problem: texts.followUp[read.problem], about: read.problem, kept }, 400)
  const round = textOf(written, 'round')
  const answer = await reportStatus(db, actor, {
    id: statusId(textOf(written, 'id')),
    element: form.id,
    round: round ? (round as RoundId) : undefined,
    corrects,
    content: read.content,
    holdsNoCpr: written.has('noCpr'),
  })
  if ('refused' in answer) {
    if (answer.refused === 'looks like CPR')
      return back({ problem: refusalText(answer, texts), about: answer.refused, kept }, 400)
    const wasClosed = answer.refused === 'round is closed'
    return back(
      { problem: wasClosed ? texts.followUp.roundClosedMeanwhile : refusalText(answer, texts), kept },
      409,
    )
  }
  return new Response(null, { status: 303, headers: { location: `/status/${form.id}?sendt=${answer.id}` } })
}

/** A round that closed in the meantime is asked about again, so that the form no longer names it. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate

// Shared with the page on purpose: sending and page then come as one file, which is there when the connection isn't.
const stored = 'stored on the device'

/** Sends the status; without a connection it is kept on the device and sent later. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const written = await request.clone().formData()
  try {
    return await serverAction()
  } catch (error) {
    if (isNoConnection(error) && keepOnDevice(written)) return data({ outcome: stored }, { status: 503 })
    throw error
  }
}

// fetch throws a TypeError when there is nobody to talk to; refusals and redirects come as responses.
const isNoConnection = (error: unknown): boolean => error instanceof TypeError

function keepOnDevice(written: FormData): boolean {
  const fields = [...written].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return keepUnsent({
    id: textOf(written, 'id'),
    person: textOf(written, 'person'),
    address: location.pathname + location.search,
    name: document.querySelector('h1')?.textContent ?? '',
    fields,
  })
}

export default function ReportStatusPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const isFull = useSearchParams()[0].has('fuld')
  const isStored = actionData !== undefined && 'outcome' in actionData && actionData.outcome === stored
  const about = loaderData.kind === 'receipt' ? loaderData.receipt : loaderData.form
  const title = loaderData.kind === 'receipt' ? t.followUp.thanks : `${t.plan.giveStatus}: ${about.name}`
  return (
    <div className="phone">
      <title>{`${title} – ${t.common.product}`}</title>
      <div className="phone__top">
        <Link to="/">{t.followUp.close}</Link>
        <span>
          {loaderData.kind === 'receipt'
            ? t.followUp.sentState
            : about.place && t.followUp.place(about.place.number, about.place.of)}
        </span>
      </div>
      <div className="phone__page">
        {isStored ? (
          <Stored name={about.name} />
        ) : loaderData.kind === 'receipt' ? (
          <StatusReceipt receipt={loaderData.receipt} />
        ) : (
          <StatusForm
            key={`${about.id}${loaderData.form.corrects ?? ''}`}
            form={loaderData.form}
            sendingId={loaderData.sendingId}
            isFull={isFull}
            sentBack={actionData && 'sentBack' in actionData ? actionData.sentBack : undefined}
          />
        )}
      </div>
    </div>
  )
}

function Stored({ name }: { name: string }) {
  const { t } = useTexts()
  return (
    <div className="receipt" role="status">
      <h1 className="t-6">{t.followUp.storedTitle}</h1>
      <p className="meta">{name}</p>
      <p className="mt-3">{t.followUp.storedText}</p>
    </div>
  )
}
