import type { KeyboardEvent } from 'react'
import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { Empty, Notice, PageHead } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { textOf, textsOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import { proposalsOf } from '../../store/reviews.ts'
import type { Route } from './+types/responsibles.page'
import { lackingResponsible, nameResponsibles, type NamingRefusal } from './name-responsibles.ts'

/** What nobody answers for yet: all of it, of one agreement, or of one review. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const search = new URL(request.url).searchParams
  const agreement = search.get('aftale')
  const review = search.get('gennemgang') ?? ''
  return reading(db, actor, async (view, tx) => {
    const made = isUuid(review)
      ? new Set((await proposalsOf(tx, review)).flatMap((one) => (one.element ? [one.element] : [])))
      : undefined
    return {
      saved: Number(search.get('gemt') ?? 0),
      review: made ? review : undefined,
      lacking: lackingResponsible(view).filter(
        (one) => (!agreement || one.agreement === agreement) && (!made || made.has(one.id)),
      ),
      positions: view.all('position').map((position) => position.title),
    }
  })
}

/** Saves the positions that were written. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const titles = Object.fromEntries(
    [...form.keys()]
      .filter((key) => key.startsWith('responsible.'))
      .map((key) => [key.slice('responsible.'.length), textOf(form, key).slice(0, 300)]),
  )
  const answer = await nameResponsibles(db, actor, {
    titles,
    areNew: textsOf(form, 'new'),
    reason: texts.intake.reasonResponsibles,
  })
  if (!('refused' in answer)) {
    // The address of the request may be that of the page's data: only what narrows the page is kept.
    const asked = new URL(request.url).searchParams
    const params = new URLSearchParams({ gemt: String(answer.named) })
    for (const name of ['aftale', 'gennemgang']) {
      const value = asked.get(name)
      if (value) params.set(name, value)
    }
    return redirect(`/ansvarlige?${params.toString()}`)
  }
  const alike = answer.refused === 'alike' ? answer.alike : []
  return data({ written: titles, alike, sentence: sentenceOf(answer, texts) }, { status: 409 })
}

function sentenceOf(answer: NamingRefusal, texts: ReturnType<typeof askedByActor>['texts']): string {
  switch (answer.refused) {
    case 'alike':
      return answer.alike.map((one) => texts.intake.alikeResponsible(one.title, one.like)).join(' ')
    case 'nothing written':
      return texts.intake.nothingWritten
    default:
      return refusalText(answer, texts)
  }
}

export default function ResponsiblesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(intakeRoom)
  const { lacking, review } = loaderData
  const alike = new Set(actionData?.alike.map((one) => one.title))
  const isAlike = (id: string): boolean => alike.has(actionData?.written[id]?.trim() ?? '')
  const isBusy = useNavigation().state === 'submitting'
  return (
    <>
      <title>{`${t.intake.responsibles} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.intake.short, to: '/import' }]}
        title={t.intake.responsibles}
      />
      {loaderData.saved > 0 ? (
        <Notice kind="good">{t.intake.savedResponsibles(loaderData.saved)}</Notice>
      ) : null}
      {actionData ? <Notice kind="broken">{actionData.sentence}</Notice> : null}
      {lacking.length === 0 ? (
        <div className="mt-4">
          <Empty title={t.intake.noneLacks}>
            <p>
              <Link to={review ? `/import/${review}/lagt` : '/plan'}>
                {review ? t.intake.next : t.intake.seePlan}
              </Link>
            </p>
          </Empty>
        </div>
      ) : (
        <Form method="post" className="mt-4">
          <p className="lead">{t.intake.responsiblesLead}</p>
          {(actionData?.alike ?? []).map((one) => (
            <label key={one.title} className="check check--block">
              <input type="checkbox" name="new" value={one.title} /> {t.intake.isNew(one.title)}
            </label>
          ))}
          <table className="table table--stack table--long mt-4">
            <thead>
              <tr>
                <th scope="col">{t.intake.responsiblesFor}</th>
                <th scope="col">{t.review.field.committee}</th>
                <th scope="col">{t.intake.responsible}</th>
              </tr>
            </thead>
            <tbody>
              {lacking.map((one) => (
                <tr key={one.id}>
                  <th scope="row" id={`n-${one.id}`}>
                    <Link to={addressOf(one)}>
                      {one.number} {one.title}
                    </Link>
                  </th>
                  <td data-label={t.review.field.committee}>{one.committee ?? t.common.none}</td>
                  <td className="full">
                    <div className={isAlike(one.id) ? 'field field--error' : 'field'}>
                      <input
                        name={`responsible.${one.id}`}
                        aria-labelledby={`n-${one.id}`}
                        list="known-positions"
                        autoComplete="off"
                        defaultValue={actionData?.written[one.id] ?? ''}
                        aria-invalid={isAlike(one.id) || undefined}
                        onKeyDown={goOn}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <datalist id="known-positions">
            {loaderData.positions.map((position) => (
              <option key={position} value={position} />
            ))}
          </datalist>
          <div className="buttons mt-4">
            <button className="button button--primary button--large" disabled={isBusy}>
              {t.intake.saveResponsibles}
            </button>
          </div>
        </Form>
      )}
    </>
  )
}

/** Enter goes to the next field; Ctrl+Enter saves. On an empty field Ctrl+D repeats what stands above. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget
  const all = [...(field.form?.querySelectorAll<HTMLInputElement>('input[name^="responsible."]') ?? [])]
  const at = all.indexOf(field)
  if (event.key === 'd' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    field.value = all[at - 1]?.value ?? field.value
    return
  }
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  if (event.ctrlKey || event.metaKey || !all[at + 1]) field.form?.requestSubmit()
  else all[at + 1]?.focus()
}
