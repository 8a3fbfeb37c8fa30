import { data, Link, redirect } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { noteInput, outcomeInput } from '../../domain/access/conversation.ts'
import { inRoom } from '../../messages/room.ts'
import { conversationsRoom } from '../../messages/rooms/conversations.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { OutcomeList } from '../../parts/outcome-list.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/conversation.page'
import { conversationData } from './conversation-data.ts'
import { letOut, note, ownConversation, takeNoteBack, type Written } from './hold-conversation.ts'
import { NoteForm, Notes } from './notes.tsx'
import { OutcomeForm } from './outcome-form.tsx'

/** A conversation with its notes, for those who were there; for everybody else it is not there (R82). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const found = await reading(db, actor, async (view, tx) => {
    const conversation = await ownConversation(tx, actor, params.id)
    return conversation && (await conversationData(tx, view, actor, conversation))
  })
  if (!found) throw data(null, { status: 404 })
  return found
}

/** Notes something, takes a note back, or lets something out of the room. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, language } = askedByActor(context)
  const { problems } = inRoom(conversationsRoom, language).conversations
  const form = await request.formData()
  const what = textOf(form, 'do')
  const fail = (problem: string) => data({ problem, what, kept: keptOf(form) }, { status: 400 })
  const came = await written()
  if (came === 'unknown') throw data(null, { status: 404 })
  if (came === 'done') return redirect(`/samtaler/${params.id}#${what === 'let out' ? 'leaves' : 'notes'}`)
  return fail(came === 'empty' ? problems.empty : problems[came])

  async function written(): Promise<Written | 'empty'> {
    const input = { ...keptOf(form), text: textOf(form, 'text') }
    switch (what) {
      case 'take back':
        return takeNoteBack(db, actor, params.id, textOf(form, 'note'))
      case 'let out': {
        const read = outcomeInput.safeParse(input)
        return read.success ? letOut(db, actor, params.id, read.data) : 'empty'
      }
      default: {
        const read = noteInput.safeParse(input)
        return read.success ? note(db, actor, params.id, read.data) : 'empty'
      }
    }
  }
}

export default function ConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(conversationsRoom)
  const words = t.conversations
  const title = words.of(format.date(loaderData.heldOn))
  const keptFor = (what: string) => (actionData?.what === what ? actionData.kept : undefined)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: words.title, to: '/samtaler' }]}
        title={title}
        meta={loaderData.participants.join(' · ')}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <div className="two-columns mt-4">
        <div className="stack">
          <Section title={words.notes} id="notes">
            <Notes notes={loaderData.notes} />
            <NoteForm kept={keptFor('note')} />
          </Section>
        </div>
        <div className="stack">
          <Section title={words.concerns} id="concerns">
            <ul className="lines lines--dense">
              {loaderData.about.map((one) => (
                <li key={one.id}>
                  <Link to={one.address}>{one.name}</Link>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.leaves} id="leaves" meta={words.leavesLead}>
            {loaderData.outcomes.length === 0 ? (
              <p className="faint">{words.nothingLeft}</p>
            ) : (
              <OutcomeList outcomes={loaderData.outcomes} saysAbout />
            )}
            {loaderData.about.length > 0 ? <OutcomeForm data={loaderData} kept={keptFor('let out')} /> : null}
          </Section>
        </div>
      </div>
    </>
  )
}
