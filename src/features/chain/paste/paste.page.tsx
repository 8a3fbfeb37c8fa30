import { useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { SelectField, TextField } from '../../../design/field.tsx'
import { Empty, Notice, PageHead } from '../../../design/page.tsx'
import { may } from '../../../domain/access/may.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { pasteRoom } from '../../../messages/rooms/paste.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { reading } from '../../../request/reading.ts'
import { fieldSpecs } from '../field-specs.ts'
import { kindAddress, kindAt, newAddress } from '../kind-address.ts'
import { agreementFor } from '../new-element-data.ts'
import type { Route } from './+types/paste.page'
import { answerPaste } from './answer-paste.ts'
import { PasteGuide } from './paste-guide.tsx'
import { PastePreview } from './paste-preview.tsx'

/** The kind that is pasted, and the agreement that items are put into. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const kind = kindAt(params.kind)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const asked = new URL(request.url).searchParams.get('agreement')
  return reading(db, actor, async (view) => {
    const agreement = kind === 'agreement item' ? agreementFor(view, asked) : undefined
    return { kind, agreement: agreement && { id: agreement.id, title: agreement.title } }
  })
}

/** Shows what the rows would become, or makes them all in one change. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const kind = kindAt(params.kind)
  if (!may(asking.actor, 'plan')) throw data(null, { status: 403 })
  const form = await request.formData()
  const answer = await answerPaste(asking, kind, form)
  if (!('made' in answer)) return data(answer, { status: answer.problem ? 400 : 200 })
  const agreement = form.get('agreement') as ElementId | null
  return redirect(
    kind === 'agreement item' && agreement
      ? `/plan?agreement=${agreement}`
      : `${kindAddress(kind)}?made=${answer.made}`,
  )
}

export default function PastePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(pasteRoom)
  const form = useRef<HTMLFormElement>(null)
  const { kind, agreement } = loaderData
  const kinds = t.common.kinds[kind]
  const title = t.paste.title(kinds)
  const isEmptyHanded = kind === 'agreement item' && !agreement
  const preview = actionData?.preview
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: kinds, to: kindAddress(kind) },
        ]}
        title={title}
        meta={agreement ? t.paste.into(agreement.title) : undefined}
      />
      {isEmptyHanded ? (
        <Empty title={t.foundation.noAgreement}>
          <p>{t.foundation.noAgreementText}</p>
          <p className="pair">
            <Link className="button button--primary" to="/import">
              {t.foundation.toImport}
            </Link>
            <Link className="button" to={newAddress('agreement')}>
              {t.foundation.newTitle.agreement}
            </Link>
          </p>
        </Empty>
      ) : (
        <>
          <p className="lead">{t.paste.lead}</p>
          <PasteGuide kind={kind} isOpen={!actionData} />
          {actionData?.problem ? <Notice kind="broken">{actionData.problem}</Notice> : null}
          {actionData?.isChanged ? <Notice kind="warn">{t.paste.changedSince}</Notice> : null}
          <Form method="post" className="form form--wide mt-4" ref={form}>
            {agreement ? <input type="hidden" name="agreement" value={agreement.id} /> : null}
            <TextField
              name="rows"
              label={t.paste.field}
              hint={t.paste.fieldHint}
              rows={preview ? 6 : 12}
              value={actionData?.rows}
              className="paste-rows"
            />
            {fieldSpecs[kind].some((spec) => spec.input === 'amounts') ? (
              <SelectField
                name="unit"
                label={t.paste.unit}
                hint={t.paste.unitHint}
                className="paste-unit"
                value={actionData?.unit ?? '1000'}
                options={[
                  { value: '1', label: t.common.units.kr },
                  { value: '1000', label: t.common.units.thousand },
                  { value: '1000000', label: t.common.units.million },
                ]}
              />
            ) : null}
            {preview ? (
              <PastePreview key={preview.seen} kind={kind} preview={preview} reason={actionData.reason} />
            ) : (
              <div className="buttons">
                <button className="button button--primary" type="submit" name="do" value="preview">
                  {t.paste.preview}
                </button>
              </div>
            )}
          </Form>
        </>
      )}
    </>
  )
}
