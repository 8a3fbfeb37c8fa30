import { isProgress, type Progress, progressSteps, type Status } from '../../domain/follow-up/status.ts'
import { useTexts } from '../../messages/use-texts.tsx'

const tenths = [20, 40, 60, 80, 100] as const
const common: readonly Progress[] = ['not started', 'in progress', 'waiting', 'completed']

/** What a status said of progress, as the form's one answer. */
export const progressAnswer = (
  status: Pick<Status, 'progress' | 'percent'> | undefined,
): string | undefined =>
  status &&
  (status.progress === 'in progress' && status.percent !== undefined
    ? `${status.percent} %`
    : status.progress)

/**
 * How far it is: one answer, in per cent or as a step. Independent of the light (R26); a declaration of intent has steps only.
 */
export function ProgressQuestion(props: {
  hasPercent: boolean
  last: Pick<Status, 'progress' | 'percent'> | undefined
  value: string | undefined
}) {
  const { t } = useTexts()
  const last = progressAnswer(props.last)
  const percents = props.hasPercent ? percentsWith(props.last?.percent) : []
  const steps = common.filter((step) => !(props.hasPercent && step === 'in progress'))
  // What was said last stands in the open, even when it is one of the rarer steps.
  const isRare = last !== undefined && isProgress(last) && !steps.includes(last)
  const shown = isRare ? [...steps, last] : steps
  const folded = progressSteps.filter((step) => !common.includes(step) && !shown.includes(step))
  // What is folded away asks nothing by itself: a browser can't point at a control that isn't shown.
  const choice = (value: string, word: string, isFolded = false) => (
    <label key={value}>
      <input
        type="radio"
        name="progress"
        value={value}
        defaultChecked={value === props.value}
        required={!isFolded}
      />
      <span>{word}</span>
    </label>
  )
  return (
    <fieldset>
      <legend>{t.followUp.howFar}</legend>
      {percents.length > 0 ? (
        <div className="choices choices--row">
          {percents.map((percent) => choice(`${percent} %`, `${percent} %`))}
        </div>
      ) : null}
      <div className="choices choices--row choices--steps">
        {shown.map((step) => choice(step, t.common.progress[step]))}
      </div>
      <details className="fold" open={folded.includes(props.value as Progress)}>
        <summary>{t.followUp.otherSteps}</summary>
        <div className="choices">{folded.map((step) => choice(step, t.common.progress[step], true))}</div>
      </details>
      {last === undefined ? null : (
        <p className="meta mt-2">
          {t.followUp.lastTime(
            last.endsWith('%') ? last : t.common.progress[props.last?.progress ?? 'in progress'],
          )}
        </p>
      )}
    </fieldset>
  )
}

/** Fifths, and what was said last when it lies between them. */
function percentsWith(last: number | undefined): readonly number[] {
  const all = last === undefined || last === 0 ? [...tenths] : [...tenths, last]
  return [...new Set(all)].sort((a, b) => a - b)
}
