import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { Empty, Notice, PageHead, Section, TableScroll } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { allotmentRoom } from '../../messages/rooms/allotment.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { textsOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/allotments.page'
import { allotmentsData, type Holder, type ShownShare } from './allotments-data.ts'
import { sendAllotments } from './send-allotments.ts'

/** Who got what of a document. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today, sendsMail } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const shown = isUuid(params.id)
    ? await reading(db, actor, (view, tx) =>
        allotmentsData(tx, view, actor, { document: params.id as DocumentId, today }),
      )
    : undefined
  if (!shown) throw data(null, { status: 404 })
  const queued = Number(new URL(request.url).searchParams.get('sendt') ?? 0)
  return { ...shown, sendsMail, queued: Number.isInteger(queued) && queued > 0 ? queued : 0 }
}

/** Sends the chosen their page. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const { vault, texts } = asking
  if (!may(asking.actor, 'plan')) throw data(null, { status: 403 })
  const positions = new Set(textsOf(await request.formData(), 'position'))
  if (!vault || !asking.sendsMail) return data({ problem: texts.allotment.withoutMail }, { status: 409 })
  const queued = isUuid(params.id)
    ? await sendAllotments({ ...asking, vault }, { document: params.id as DocumentId, positions })
    : undefined
  if (queued === undefined) throw data(null, { status: 404 })
  if (queued === 0) return data({ problem: texts.allotment.noneChosen }, { status: 400 })
  return redirect(`/dokument/${params.id}/fordeling?sendt=${queued}`)
}

export default function AllotmentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(allotmentRoom)
  const { allotment: words } = t
  const { shares, withoutPosition, queued, sendsMail } = loaderData
  const isSending = useNavigation().state === 'submitting'
  return (
    <>
      <title>{`${words.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.title, to: `/dokument/${loaderData.id}` }]}
        title={words.title}
      />
      <p className="lead">{words.lead(loaderData.title)}</p>
      {actionData?.problem ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {queued > 0 ? <Notice kind="good">{words.queued(queued)}</Notice> : null}
      {withoutPosition > 0 ? (
        <Notice kind="warn">
          {words.nobodyText(withoutPosition)} <Link to="/ansvarlige">{words.nameThem}</Link>
        </Notice>
      ) : null}
      {shares.length === 0 && withoutPosition === 0 ? (
        <Empty title={words.empty} />
      ) : (
        <Form method="post" className="stack mt-5">
          <TableScroll label={words.title} isFree>
            <table className="table table--stack">
              <thead>
                <tr>
                  <th scope="col">{words.position}</th>
                  <th scope="col" className="num">
                    {words.count}
                  </th>
                  <th scope="col">{words.first}</th>
                  <th scope="col">{words.letter}</th>
                </tr>
              </thead>
              <tbody>
                {shares.map((share) => (
                  <Share key={share.id} share={share} document={loaderData.id} sendsMail={sendsMail} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          <Section title={words.sendTitle} id="send">
            <p>{sendsMail ? words.sendText : words.withoutMail}</p>
            {sendsMail && shares.length > 0 ? (
              <button type="submit" className="button button--primary mt-3" disabled={isSending}>
                {words.sendTitle}
              </button>
            ) : null}
          </Section>
        </Form>
      )}
    </>
  )
}

function Share({ share, document, sendsMail }: { share: ShownShare; document: string; sendsMail: boolean }) {
  const { t, format } = useTexts(allotmentRoom)
  const { allotment: words } = t
  const canSend = sendsMail && share.holders.some(({ hasAddress }) => hasAddress)
  const isSent = share.holders.every(({ sentAt }) => sentAt !== undefined)
  return (
    <tr>
      <th scope="row">
        <Link to={`/dokument/${document}/fordeling/${share.id}`}>{share.title}</Link>
        <div className="meta">
          {share.holders.length > 0 ? share.holders.map(({ name }) => name).join(', ') : words.noHolder}
        </div>
      </th>
      <td className="num" data-label={words.count}>
        {share.count}
      </td>
      <td data-label={share.first ? words.first : undefined}>
        {share.first ? format.planned(share.first) : null}
      </td>
      <td data-label={words.letter}>
        {canSend ? (
          <label className="check">
            <input type="checkbox" name="position" value={share.id} defaultChecked={!isSent} />
            <span className="visually-hidden">{words.choose(share.title)}</span>
            <LetterState holders={share.holders} />
          </label>
        ) : (
          <LetterState holders={share.holders} />
        )}
      </td>
    </tr>
  )
}

/** Whether the letter is sent, and when; or why it can't be. */
function LetterState({ holders }: { holders: readonly Holder[] }) {
  const { t, format } = useTexts(allotmentRoom)
  const { allotment: words } = t
  const sent = holders.flatMap(({ sentAt }) => sentAt ?? []).toSorted()
  const last = sent.at(-1)
  if (last) return <span>{words.sentOn(format.moment(last))}</span>
  if (holders.length === 0) return null
  return (
    <span className="faint">
      {holders.some(({ hasAddress }) => hasAddress) ? words.notSent : words.noAddress}
    </span>
  )
}
