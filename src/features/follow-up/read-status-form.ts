import { readEstimate, type StatusQuestions } from '../../domain/follow-up/questions.ts'
import { isProgress, type Status, type StatusContent, statusInput } from '../../domain/follow-up/status.ts'
import { textOf } from '../../request/form-text.ts'

/** What stops a form from being a status: the name of the sentence that says what to do. */
export type FormProblem =
  | 'chooseLight'
  | 'chooseProgress'
  | 'chooseChange'
  | 'estimateUnreadable'
  | 'unreadable'

type ReadForm = Readonly<{ content: StatusContent }> | Readonly<{ problem: FormProblem }>

/** Reads the answers of the form, or says what is missing. */
export function readStatusForm(
  form: FormData,
  questions: StatusQuestions,
  last: Status | undefined,
): ReadForm {
  const sentence = textOf(form, 'sentence')
  const help = textOf(form, 'help')
  const answers =
    form.has('change') || isOnlyChange(form, questions) ? change(form, last) : full(form, questions, last)
  if (typeof answers === 'string') return { problem: answers }
  const parsed = statusInput.safeParse({
    ...answers,
    ...(sentence ? { sentence } : {}),
    ...(help ? { helpWanted: help } : {}),
  })
  return parsed.success ? { content: parsed.data } : { problem: 'unreadable' }
}

const isOnlyChange = (form: FormData, questions: StatusQuestions): boolean =>
  questions.isLight && !form.has('light')

/** A light item: unchanged says the same as last time again; finished says how far it is and nothing about the light (R26, R85). */
function change(form: FormData, last: Status | undefined): object | FormProblem {
  const answer = textOf(form, 'change')
  if (answer === 'finished') return { light: last?.light ?? 'grey', progress: 'completed' }
  if (answer !== 'unchanged') return 'chooseChange'
  return last
    ? {
        light: last.light,
        progress: last.progress,
        percent: last.percent,
        sentence: last.sentence,
        estimate: last.estimate,
      }
    : { light: 'green', progress: 'in progress' }
}

function full(form: FormData, questions: StatusQuestions, last: Status | undefined): object | FormProblem {
  const light = textOf(form, 'light')
  if (!light) return 'chooseLight'
  const progress = progressOf(textOf(form, 'progress'))
  if (!progress) return 'chooseProgress'
  const estimate = estimateOf(form, questions, last)
  return estimate === 'estimateUnreadable' ? estimate : { light, ...progress, ...estimate }
}

/** One answer says how far it is: a step, or "in progress" with its per cent. */
function progressOf(answer: string): object | undefined {
  const percent = /^(\d{1,3}) %$/.exec(answer)
  if (percent) return { progress: 'in progress', percent: Number(percent[1]) }
  return isProgress(answer) ? { progress: answer } : undefined
}

function estimateOf(
  form: FormData,
  { money }: StatusQuestions,
  last: Status | undefined,
): object | 'estimateUnreadable' {
  const holds = textOf(form, 'holds')
  if (!money || !holds) return {}
  const said =
    holds === 'yes'
      ? money.agreed
      : holds === 'last'
        ? money.last
        : readEstimate(textOf(form, 'estimate'), money)
  if (said === undefined) return 'estimateUnreadable'
  return { estimate: { ...last?.estimate, [money.year]: said } }
}
