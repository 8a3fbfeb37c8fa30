import { memo, type SyntheticEvent, useEffect, useRef } from 'react'
import { useSubmit } from 'react-router'
import { namesInReview, nameKey } from '../../domain/intake/review-names.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { Field, TextField } from '../../design/field.tsx'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { AskedAtFinish } from './finish-by-form.ts'
import type { ReviewPageData } from './review-page-data.ts'

type FinishProps = Readonly<{
  data: ReviewPageData
  proposals: readonly Proposal[]
  /** Saves what is written and waits for it; false when something can't be read. */
  keepWritten: () => Promise<boolean>
  asks: AskedAtFinish | undefined
}>

/** What must be known before the accepted proposals go into the plan: which agreement, which day, and what new names are. */
export const FinishReview = memo(function FinishReview({ data, proposals, keepWritten, asks }: FinishProps) {
  const { t } = useTexts(intakeRoom)
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  // What must be answered is where one is now.
  useEffect(() => {
    if (!asks) return
    const asked = form.current?.querySelector<HTMLElement>(
      '[aria-describedby="agreement-error"] input, [aria-invalid]',
    )
    asked?.focus()
  }, [asks])
  const accepted = proposals.filter((one) => one.state === 'accepted')
  const hasItems = proposals.some((one) => one.kind === 'item' && one.state !== 'rejected')
  const finish = async (event: SyntheticEvent<HTMLFormElement, SubmitEvent>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent
    if (!(await keepWritten())) return
    await submit(submitter instanceof HTMLElement ? submitterData(form, submitter) : form, { method: 'post' })
  }
  return (
    <form
      method="post"
      id="finish"
      ref={form}
      className="form mt-3"
      onSubmit={(event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => void finish(event)}
    >
      <input type="hidden" name="document" value={data.document.name} />
      {hasItems ? <WhichAgreement data={data} asks={asks} /> : null}
      <TextField
        name="decidedOn"
        label={t.review.decidedOn}
        hint={t.review.decidedOnHint}
        type="date"
        value={data.head.decidedOn}
      />
      <Names data={data} proposals={proposals} asks={asks} />
      <div className="buttons">
        <button className="button button--large" name="act" value="finish" disabled={accepted.length === 0}>
          {t.review.toPlan(accepted.length)}
        </button>
      </div>
    </form>
  )
})

function submitterData(form: HTMLFormElement, submitter: HTMLElement): FormData {
  const sent = new FormData(form)
  if (submitter instanceof HTMLButtonElement) sent.set(submitter.name, submitter.value)
  return sent
}

function WhichAgreement({ data, asks }: Pick<FinishProps, 'data' | 'asks'>) {
  const { t } = useTexts(intakeRoom)
  const { head, agreements } = data
  // Those of the same budget year come first: it is most likely one of them.
  const sorted = agreements.toSorted(
    (a, b) => Number(b.firstYear === head.years[0]) - Number(a.firstYear === head.years[0]),
  )
  return (
    <>
      <fieldset aria-describedby={asks?.agreement ? 'agreement-error' : undefined}>
        <legend>{t.review.whichAgreement}</legend>
        {asks?.agreement ? (
          <p className="field__error" id="agreement-error">
            {t.review.asked.agreement}
          </p>
        ) : null}
        <label className="check check--block">
          <input type="radio" name="agreement" value="new" defaultChecked={head.agreement === 'new'} />{' '}
          {t.review.newAgreement}
        </label>
        {sorted.map((agreement) => (
          <label key={agreement.id} className="check check--block">
            <input
              type="radio"
              name="agreement"
              value={agreement.id}
              defaultChecked={head.agreement === agreement.id}
            />{' '}
            {t.review.existingAgreement(agreement.title)}
          </label>
        ))}
      </fieldset>
      <div className="form__pair">
        <TextField name="title" label={t.review.agreementTitle} value={head.title} />
        <TextField
          name="firstYear"
          label={t.review.firstYear}
          hint={t.review.firstYearHint}
          type="number"
          value={head.years[0]}
          error={asks?.year ? t.review.asked.year : undefined}
        />
      </div>
    </>
  )
}

function Names({
  data,
  proposals,
  asks,
}: Pick<FinishProps, 'data' | 'asks'> & { proposals: readonly Proposal[] }) {
  const { t } = useTexts(intakeRoom)
  const names = namesInReview({ head: data.head, proposals }, data.known).filter((name) => !name.known)
  if (names.length === 0) return null
  return (
    <fieldset>
      <legend>{t.review.names}</legend>
      <p className="field__hint">{t.review.namesLead}</p>
      <div className="stacked">
        {names.map((name, at) => {
          const key = nameKey(name.kind, name.title)
          const others = data.known[name.kind].filter(
            (other) => !name.alike.some((alike) => alike.id === other.id),
          )
          const isAsked = asks?.names.includes(name.title) ?? false
          return (
            <Field
              key={key}
              id={`name-${at}`}
              label={`${t.review.nameKind[name.kind]}: ${name.title}`}
              hint={t.review.nameUsed(name.count)}
              error={isAsked ? t.review.asked.names(`»${name.title}«`) : undefined}
            >
              {(wiring) => (
                <select {...wiring} name={`name:${key}`} defaultValue={name.meaning ?? ''}>
                  {name.meaning === undefined ? <option value="">{t.review.chooseName}</option> : null}
                  {name.alike.map((alike) => (
                    <option key={alike.id} value={alike.id}>
                      {t.review.isName(alike.title)}
                    </option>
                  ))}
                  <option value="new">{t.review.createName}</option>
                  <option value="none">{t.review.leaveName}</option>
                  {others.map((other) => (
                    <option key={other.id} value={other.id}>
                      {t.review.isName(other.title)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}
