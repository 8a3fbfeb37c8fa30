import { useRef, useState } from 'react'
import { Form, Link, useNavigation } from 'react-router'
import { Choices, Field, TextField } from '../../design/field.tsx'
import { Notice } from '../../design/page.tsx'
import { usePageKeys } from '../../design/page-keys.tsx'
import { LightMark } from '../../design/symbols.tsx'
import { lights } from '../../domain/follow-up/status.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import { MarkedTexts, MarkLine } from '../../parts/mark.tsx'
import { type KeptForm, keptText } from '../../request/form-text.ts'
import { MoneyAnswer } from './money-question.tsx'
import { ProgressQuestion, progressAnswer } from './progress-question.tsx'
import type { FormProblem } from './read-status-form.ts'
import type { StatusFormData } from './status-form-data.ts'
import { useKeptDraft } from './use-kept-draft.ts'

const longestSentence = 200

/** What came back when a status could not be sent: the sentence that says what to do, and all that was written. */
export type SentBack = Readonly<{ problem: string; about?: FormProblem | 'looks like CPR'; kept: KeptForm }>

/** The form of a status: what was said last is chosen already, so "as last time" is one sentence and one tap. */
export function StatusForm(props: {
  form: StatusFormData
  /** Makes sending the same twice one status. */
  sendingId: string
  isFull: boolean
  sentBack: SentBack | undefined
}) {
  const { t, format } = useTexts()
  const { form, sentBack } = props
  const { last, questions, round } = form
  const element = useRef<HTMLFormElement>(null)
  const { draft, keep, forget } = useKeptDraft(`${form.person} ${form.id} ${form.corrects ?? ''}`)
  const kept = sentBack?.kept ?? draft
  const isSending = useNavigation().formMethod === 'POST'
  const send = round || form.corrects ? t.followUp.send : t.followUp.sendOutside
  usePageKeys([{ key: 'Ctrl+Enter', label: send, run: () => element.current?.requestSubmit() }])
  return (
    <>
      <p className="meta m-0">
        {round ? t.followUp.roundDue(round.title, format.day(round.dueOn)) : t.followUp.betweenRounds}
      </p>
      <h1 className="t-6 mt-1">{form.name}</h1>
      {form.onBehalfOf ? <Notice>{t.followUp.writesFor(form.onBehalfOf)}</Notice> : null}
      {round?.isPastDue ? <Notice kind="warn">{t.followUp.pastDue}</Notice> : null}
      {form.corrects && last ? <Notice>{t.followUp.correcting(format.date(last.on))}</Notice> : null}
      {sentBack ? <Notice kind="broken">{sentBack.problem}</Notice> : null}
      <LastTime form={form} />
      <Form
        method="post"
        replace
        ref={element}
        data-offline="kept"
        key={draft ? 'begun' : 'new'}
        onInput={(event) => keep(event.currentTarget)}
        onSubmit={forget}
      >
        <input type="hidden" name="id" value={props.sendingId} />
        <input type="hidden" name="person" value={form.person} />
        {round ? <input type="hidden" name="round" value={round.id} /> : null}
        {form.corrects ? <input type="hidden" name="corrects" value={form.corrects} /> : null}
        {questions.isLight && !props.isFull ? (
          <LightItemAnswers form={form} kept={kept} />
        ) : (
          <FullAnswers form={form} kept={kept} sentBack={sentBack} />
        )}
        {sentBack?.about === 'looks like CPR' ? (
          <label className="check mt-4">
            <input type="checkbox" name="noCpr" /> {t.followUp.noCpr}
          </label>
        ) : null}
        <div className="phone__foot">
          <button className="button button--primary" type="submit" disabled={isSending}>
            {isSending ? t.followUp.sending : send}
          </button>
        </div>
      </Form>
    </>
  )
}

function LastTime({ form: { last, lastWords } }: { form: StatusFormData }) {
  const { t, format } = useTexts()
  return (
    <div className="last">
      {last ? (
        <>
          <div className="spread">
            <StatusLight status={last} />
            <span className="meta">{t.followUp.daysAgo(format.date(last.on), last.daysAgo)}</span>
          </div>
          <div className="mt-2">
            <MarkedTexts words={lastWords} isQuoted />
          </div>
        </>
      ) : (
        t.followUp.nothingSaid
      )}
    </div>
  )
}

/** A light item (tyngde let) is only asked whether anything is new (R85). */
function LightItemAnswers({ form, kept }: { form: StatusFormData; kept: KeptForm | undefined }) {
  const { t } = useTexts()
  return (
    <>
      <Choices
        name="change"
        legend={t.followUp.isAnythingNew}
        value={keptText(kept, 'change') ?? 'unchanged'}
        options={[
          { value: 'unchanged', label: form.last ? t.followUp.unchanged : t.followUp.asAgreed },
          { value: 'finished', label: t.followUp.finished },
        ]}
      />
      <p className="mt-4">
        <Link to={`?fuld${form.corrects ? `&ret=${form.corrects}` : ''}`} replace>
          {t.followUp.fullStatus}
        </Link>
      </p>
    </>
  )
}

/** At most four answers: how it goes, how far it is, one sentence, the money (R85). Amber and red also ask what is needed (R28). */
function FullAnswers(props: {
  form: StatusFormData
  kept: KeptForm | undefined
  sentBack: SentBack | undefined
}) {
  const { t } = useTexts()
  const { form, kept, sentBack } = props
  const { last, questions } = form
  return (
    <>
      <Choices
        name="light"
        legend={t.followUp.howIsItGoing}
        value={keptText(kept, 'light') ?? last?.light}
        isRequired
        options={lights.map((light) => ({
          value: light,
          label: <LightMark shape={light === 'grey' ? 'none' : light} word={t.common.light[light]} />,
          ...(last?.light === light ? { note: t.followUp.asLast } : {}),
        }))}
      />
      <ProgressQuestion
        hasPercent={questions.hasPercent}
        last={last}
        value={keptText(kept, 'progress') ?? progressAnswer(last)}
      />
      <SentenceField
        value={keptText(kept, 'sentence') ?? (form.corrects ? last?.sentence : undefined)}
        inside={form.inside}
      />
      <div className="only-trouble">
        <TextField
          name="help"
          label={t.followUp.help}
          hint={t.followUp.helpHint}
          rows={2}
          value={keptText(kept, 'help') ?? (form.corrects ? last?.helpWanted : undefined)}
        />
      </div>
      {questions.money ? (
        <MoneyAnswer
          question={questions.money}
          value={keptText(kept, 'holds')}
          estimate={keptText(kept, 'estimate')}
          problem={sentBack?.about === 'estimateUnreadable' ? sentBack.problem : undefined}
        />
      ) : null}
    </>
  )
}

function SentenceField({ value, inside }: { value: string | undefined; inside: StatusFormData['inside'] }) {
  const { t } = useTexts()
  const [count, setCount] = useState(value?.length ?? 0)
  return (
    <Field id="f-sentence" label={t.followUp.sentence} hint={t.followUp.sentenceHint(longestSentence)}>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            name="sentence"
            rows={3}
            maxLength={Math.max(longestSentence, value?.length ?? 0)}
            defaultValue={value}
            onChange={(event) => setCount(event.currentTarget.value.length)}
          />
          <p className="meta mt-1">{t.followUp.written(count, longestSentence)}</p>
          <MarkLine marking={inside} />
        </>
      )}
    </Field>
  )
}
