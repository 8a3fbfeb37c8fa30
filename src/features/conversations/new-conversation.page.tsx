import { data, Form, redirect } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { conversationInput } from '../../domain/access/conversation.ts'
import { may } from '../../domain/access/may.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { inRoom } from '../../messages/room.ts'
import { conversationsRoom } from '../../messages/rooms/conversations.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { holdersOfPositions } from '../../store/people.ts'
import type { Route } from './+types/new-conversation.page'
import { holdConversation } from './hold-conversation.ts'

const places = [1, 2, 3, 4] as const
const kinds = ['agreement item', 'theme', 'goal', 'unit plan', 'project'] as const satisfies readonly Kind[]
const collator = new Intl.Collator('da', { numeric: true })

/** Whom one can talk with, and about what. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (actor.positions.length === 0) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => {
    const holders = await holdersOfPositions(tx, today)
    const knows = may(actor, 'know who holds positions')
    return {
      today,
      own: actor.positions.flatMap((id) => optionOf(view.element(id))),
      positions: view
        .all('position')
        .filter(({ id }) => holders.has(id) && !actor.positions.includes(id))
        .map(({ id, title }) => ({
          value: id,
          label: knows ? `${title} (${holders.get(id)?.join(', ')})` : title,
        }))
        .sort((a, b) => collator.compare(a.label, b.label)),
      groups: kinds.map((kind) => ({
        kind,
        options: (view.all(kind) as readonly Element[])
          .flatMap(optionOf)
          .sort((a, b) => collator.compare(a.label, b.label)),
      })),
    }
  })
}

const optionOf = (element: Element | undefined) =>
  element ? [{ value: element.id, label: nameOf(element) }] : []

/** Makes the conversation, for those who take part. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, today, language } = askedByActor(context)
  const { problems } = inRoom(conversationsRoom, language).conversations
  const form = await request.formData()
  const fail = (problem: string) => data({ problem, kept: keptOf(form) }, { status: 400 })
  const chosen = (name: string): readonly string[] => [
    ...new Set(places.map((place) => textOf(form, `${name}${place}`)).filter(Boolean)),
  ]
  const read = conversationInput.safeParse({
    heldOn: textOf(form, 'heldOn'),
    as: textOf(form, 'as'),
    with: chosen('with'),
    about: chosen('about'),
  })
  if (!read.success) return fail(problems.unreadable)
  const held = await holdConversation(db, actor, read.data, today)
  return 'id' in held ? redirect(`/samtaler/${held.id}`) : fail(problems[held.refused])
}

export default function NewConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(conversationsRoom)
  const words = t.conversations
  const kept = actionData?.kept
  const groups = loaderData.groups
    .filter(({ options }) => options.length > 0)
    .map(({ kind, options }) => ({ label: words.groups[kind], options }))
  return (
    <>
      <title>{`${words.make} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: words.title, to: '/samtaler' }]}
        title={words.make}
        meta={words.makeLead}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <Form method="post" className="form mt-4">
        <TextField
          name="heldOn"
          type="date"
          label={words.heldOn}
          value={keptText(kept, 'heldOn') ?? loaderData.today}
          isRequired
        />
        <SelectField name="as" label={words.as} value={keptText(kept, 'as')} options={loaderData.own} />
        {places.map((place) => (
          <SelectField
            key={place}
            name={`with${place}`}
            label={words.with(place)}
            none={place === 1 ? words.choose : words.nobodyMore}
            value={keptText(kept, `with${place}`)}
            options={loaderData.positions}
          />
        ))}
        {places.map((place) => (
          <SelectField
            key={place}
            name={`about${place}`}
            label={words.about(place)}
            hint={place === 1 ? words.aboutHint : undefined}
            none={place === 1 ? words.choose : words.nothingMore}
            value={keptText(kept, `about${place}`)}
            groups={groups}
          />
        ))}
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {words.save}
          </button>
        </div>
      </Form>
    </>
  )
}
