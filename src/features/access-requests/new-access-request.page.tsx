import { data, Form, redirect } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import { accessRequestInput } from '../../domain/access/access-request.ts'
import { may } from '../../domain/access/may.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { inRoom } from '../../messages/room.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/new-access-request.page'
import { makeRequest } from './make-request.ts'

const kinds = [
  'agreement',
  'agreement item',
  'theme',
  'project',
  'goal',
  'body',
  'position',
  'unit',
] as const satisfies readonly Kind[]

const collator = new Intl.Collator('da', { numeric: true })

/** What a request may be about, by kind. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!may(actor, 'collect for access requests')) throw data(null, { status: 403 })
  const asked = new URL(request.url).searchParams.get('led') ?? undefined
  return reading(db, actor, async (view) => ({
    today,
    asked,
    groups: kinds.map((kind) => ({
      kind,
      options: (view.all(kind) as readonly Element[])
        .map((element) => ({ value: element.id, label: nameOf(element) }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    })),
  }))
}

/** Writes the request down and shows what it covers. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, today, language } = askedByActor(context)
  if (!may(actor, 'collect for access requests')) throw data(null, { status: 403 })
  const { problems } = inRoom(accessRequestsRoom, language).accessRequests
  const form = await request.formData()
  const given = (name: string): string | undefined => textOf(form, name) || undefined
  const fail = (problem: string) => data({ problem, kept: keptOf(form) }, { status: 400 })
  const read = accessRequestInput.safeParse({
    reference: textOf(form, 'reference'),
    receivedOn: textOf(form, 'receivedOn'),
    about: given('about'),
    words: given('words'),
    from: given('from'),
    to: given('to'),
  })
  if (!read.success) return fail(problems.unreadable)
  const made = await makeRequest(db, actor, read.data, today)
  if ('id' in made) return redirect(`/aktindsigt/${made.id}`)
  if (made.refused === 'not allowed') throw data(null, { status: 403 })
  return fail(problems[made.refused])
}

export default function NewAccessRequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(accessRequestsRoom)
  const words = t.accessRequests
  const kept = actionData?.kept
  return (
    <>
      <title>{`${words.make} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: words.title, to: '/aktindsigt' }]}
        title={words.make}
        meta={words.lead}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <Form method="post" className="form mt-4">
        <TextField
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          value={keptText(kept, 'reference')}
          isRequired
        />
        <TextField
          name="receivedOn"
          type="date"
          label={words.receivedOn}
          hint={words.answerByHint}
          value={keptText(kept, 'receivedOn') ?? loaderData.today}
          isRequired
        />
        <SelectField
          name="about"
          label={words.about}
          hint={words.aboutHint}
          none={words.everything}
          value={keptText(kept, 'about') ?? loaderData.asked}
          groups={loaderData.groups
            .filter(({ options }) => options.length > 0)
            .map(({ kind, options }) => ({ label: words.groups[kind], options }))}
        />
        <TextField name="words" label={words.words} hint={words.wordsHint} value={keptText(kept, 'words')} />
        <div className="form__pair">
          <TextField name="from" type="date" label={words.from} value={keptText(kept, 'from')} />
          <TextField name="to" type="date" label={words.to} value={keptText(kept, 'to')} />
        </div>
        <div className="buttons">
          <button className="button button--primary" type="submit">
            {words.collect}
          </button>
        </div>
      </Form>
    </>
  )
}
