import { Form } from 'react-router'
import { Choices, Field, SelectField } from '../../design/field.tsx'
import { outcomeKinds } from '../../domain/access/conversation.ts'
import { conversationsRoom } from '../../messages/rooms/conversations.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { MarkLine } from '../../parts/mark.tsx'
import { type KeptForm, keptText } from '../../request/form-text.ts'
import type { conversationData } from './conversation-data.ts'

/** Lets what is agreed, a wish or a solution out of the room; it says beforehand who will read it. */
export function OutcomeForm(props: {
  data: Awaited<ReturnType<typeof conversationData>>
  kept: KeptForm | undefined
}) {
  const { t } = useTexts(conversationsRoom)
  const words = t.conversations
  const { data, kept } = props
  return (
    <Form method="post" className="form mt-4" key={kept ? 'kept' : 'new'}>
      <input type="hidden" name="do" value="let out" />
      <Choices
        name="kind"
        legend={words.kind}
        isRow
        isRequired
        value={keptText(kept, 'kind') ?? 'agreed'}
        options={outcomeKinds.map((kind) => ({ value: kind, label: t.outcomes.kind[kind] }))}
      />
      <SelectField
        name="about"
        label={words.aboutWhat}
        value={keptText(kept, 'about')}
        options={data.about.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field id="f-outcome" label={words.words}>
        {(wiring) => (
          <textarea {...wiring} name="text" rows={3} defaultValue={keptText(kept, 'text')} required />
        )}
      </Field>
      {data.readers.map(({ name, marking }) => (
        <div key={name} className="meta">
          {words.readersOf(name)}
          <MarkLine marking={marking} />
        </div>
      ))}
      <div className="buttons">
        <button className="button" type="submit">
          {words.letOut}
        </button>
      </div>
    </Form>
  )
}
