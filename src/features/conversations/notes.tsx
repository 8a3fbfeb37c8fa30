import { Form } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { noteTopics } from '../../domain/access/conversation.ts'
import { markingOf } from '../../domain/access/mark.ts'
import { conversationsRoom } from '../../messages/rooms/conversations.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { MarkLine } from '../../parts/mark.tsx'
import { type KeptForm, keptText } from '../../request/form-text.ts'
import type { conversationData } from './conversation-data.ts'

type Note = Awaited<ReturnType<typeof conversationData>>['notes'][number]

const inTheRoom = markingOf('conversation note', { openness: 'closed' })

/** The notes by the question that they are about; each by whom, and that it is for those who were there. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const { t } = useTexts(conversationsRoom)
  const words = t.conversations
  if (notes.length === 0) return <p className="faint">{words.noNotes}</p>
  return noteTopics.map((topic) => {
    const about = notes.filter((one) => one.topic === topic)
    return about.length === 0 ? null : (
      <section key={topic} className="mt-4">
        <h3 className="small-heading">{words.topics[topic]}</h3>
        <ol className="lines lines--dense">
          {about.map((one) => (
            <NoteLine key={one.id} note={one} />
          ))}
        </ol>
      </section>
    )
  })
}

function NoteLine({ note }: { note: Note }) {
  const { t, format } = useTexts(conversationsRoom)
  const words = t.conversations
  return (
    <li>
      <div className="text--kept">{note.text}</div>
      <div className="spread meta">
        <span>
          {note.by} · {format.moment(note.at)}
        </span>
        {note.isOwn ? (
          <Form method="post">
            <input type="hidden" name="do" value="take back" />
            <input type="hidden" name="note" value={note.id} />
            <button
              className="button button--quiet"
              type="submit"
              aria-label={words.takeBackOf(note.text.slice(0, 40))}
            >
              {words.takeBack}
            </button>
          </Form>
        ) : null}
      </div>
      <MarkLine marking={inTheRoom} />
    </li>
  )
}

/** Notes something more. */
export function NoteForm({ kept }: { kept: KeptForm | undefined }) {
  const { t } = useTexts(conversationsRoom)
  const words = t.conversations
  return (
    <Form method="post" className="form mt-4" key={kept ? 'kept' : 'new'}>
      <input type="hidden" name="do" value="note" />
      <SelectField
        name="topic"
        label={words.topic}
        value={keptText(kept, 'topic') ?? 'succeed'}
        options={noteTopics.map((topic) => ({ value: topic, label: words.topics[topic] }))}
      />
      <TextField name="text" label={words.note} rows={4} value={keptText(kept, 'text')} isRequired />
      <MarkLine marking={inTheRoom} />
      <div className="buttons">
        <button className="button button--primary" type="submit">
          {words.keep}
        </button>
      </div>
    </Form>
  )
}
