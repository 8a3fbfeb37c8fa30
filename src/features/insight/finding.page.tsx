import { data, Form, Link, redirect } from 'react-router'
import { Choices, TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { type Mark, markingOf } from '../../domain/access/mark.ts'
import { may } from '../../domain/access/may.ts'
import { answerKinds, findingAnswerInput, marksToChoose } from '../../domain/diagnosis/answers.ts'
import { marksRoom } from '../../messages/rooms/marks.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { FindingSentence } from '../../parts/finding-list.tsx'
import { MarkLine } from '../../parts/mark.tsx'
import { askedByActor } from '../../request/asking.ts'
import { shownFinding } from '../../request/findings-for.ts'
import { textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { namesFor } from '../../request/names-for.ts'
import type { Route } from './+types/finding.page'
import { answerFinding } from './answer-finding.ts'
import { findingAddress, mendingAddress, Severity } from './rule-findings.tsx'

/** One finding with all its evidence, what was answered, and how this actor may answer. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const [finding] = await standingFindings(tx, actor, today, { key: params.key })
    if (!finding) throw data(null, { status: 404 })
    const names = await namesFor(
      tx,
      view,
      actor,
      finding.answers.map(({ by }) => by),
    )
    const isOpen = finding.dismissal === undefined
    return {
      finding: shownFinding(view, finding, finding.evidence.length),
      answers: finding.answers.map(({ by, ...answer }) => ({ ...answer, name: names.get(by) ?? '' })),
      marks: marksToChoose(actor, view, finding),
      choices: answerKinds.filter(
        (kind) =>
          may(actor, 'answer the finding', { view, finding }, kind) &&
          (kind === 'comment' || kind === 'release' || (kind === 'dismissal') === isOpen),
      ),
    }
  })
}

/** Keeps an answer, or says what is missing with what was written kept. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, today } = askedByActor(context)
  const form = await request.formData()
  const text = textOf(form, 'text')
  const kind = textOf(form, 'kind') || 'comment'
  const mark = textOf(form, 'mark') || 'internal'
  const fail = (problem: string, status: number) => data({ problem, text, kind, mark }, { status })
  const read = findingAnswerInput.safeParse({ kind, text, mark })
  if (!read.success) return fail(texts.insight.answerMissing, 400)
  const answer = await answerFinding(db, actor, today, { ...read.data, key: params.key })
  if ('answered' in answer) return redirect(findingAddress(params.key))
  if (answer.refused === 'not found') throw data(null, { status: 404 })
  return fail(texts.insight.answerNotAllowed, 403)
}

export default function FindingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(marksRoom)
  const { finding, answers, choices, marks } = loaderData
  const texts = t.insight.rules[finding.rule]
  return (
    <>
      <title>{`${texts.title}: ${finding.subjectTitle} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.insight.title, to: '/dekoblinger' }]}
        title={texts.title}
        meta={[
          t.insight.since(format.date(finding.since)),
          finding.isDismissed ? t.insight.answerKind.dismissal : t.insight.stage[finding.stage],
          t.insight.rule(finding.number),
        ].join(' · ')}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {finding.stage === 'with the responsible' ? (
        <Notice kind="calm">{t.insight.answerBy(format.date(finding.answerBy))}</Notice>
      ) : null}
      <div className="two-columns">
        <div className="stack">
          <Section title={t.insight.evidence} id="evidence">
            <p>
              <Severity isSerious={finding.severity === 'serious'} />{' '}
              <Link to={mendingAddress(finding)}>{finding.subjectTitle}</Link>
            </p>
            <p>
              <FindingSentence finding={finding} />
            </p>
            {finding.evidence.length > 0 ? (
              <ul className="lines lines--dense">
                {finding.evidence.map((element) => (
                  <li key={element.id}>
                    <Link to={addressOf(element)}>{element.title}</Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </Section>
          <Section title={t.insight.suggestion} id="suggestion">
            <p>{texts.suggestion}</p>
          </Section>
        </div>
        <div className="stack">
          <Section title={t.insight.answers} id="answers">
            {answers.length === 0 ? <p className="meta">{t.insight.noAnswers}</p> : null}
            <ol className="lines lines--dense">
              {answers.map((answer) => (
                <li key={`${answer.on} ${answer.kind} ${answer.text}`}>
                  <strong>{t.insight.answerKind[answer.kind]}</strong>
                  <div>{answer.text}</div>
                  <MarkLine marking={markingOfAnswer(answer.mark)} />
                  <div className="meta">
                    {[
                      answer.name || t.common.administration,
                      answer.byResponsible && t.insight.byResponsible,
                      format.date(answer.on),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </div>
                </li>
              ))}
            </ol>
          </Section>
          {choices.length > 0 ? (
            <Section title={t.insight.answerTitle} id="answer">
              <Form method="post" className="form">
                <TextField
                  name="text"
                  label={t.insight.answerLabel}
                  hint={t.insight.answerHint}
                  rows={4}
                  value={actionData?.text}
                  isRequired
                />
                {choices.length > 1 ? (
                  <Choices
                    name="kind"
                    legend={t.insight.answerWhat}
                    value={actionData?.kind ?? 'comment'}
                    options={choices.map((kind) => ({ value: kind, label: t.insight.answerChoice[kind] }))}
                  />
                ) : null}
                <Choices
                  name="mark"
                  legend={t.marks.forWhom}
                  value={actionData?.mark ?? marks[0]}
                  options={marks.map((mark) => ({
                    value: mark,
                    label: <MarkLine marking={markingOfAnswer(mark)} />,
                  }))}
                />
                {choices.length > 1 ? <p className="field__hint">{t.marks.otherAnswers}</p> : null}
                <div className="buttons">
                  <button className="button button--primary" type="submit">
                    {t.insight.answerSave}
                  </button>
                </div>
              </Form>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}

/** The mark of an answer to a finding, whatever the finding is about: who sees the finding sees that. */
const markingOfAnswer = (mark: Mark) =>
  markingOf(mark === 'internal' ? 'internal comment' : 'shared comment', { openness: 'internal' })
