import { useTexts } from '../../messages/use-texts.tsx'
import { fieldName, fieldText } from '../../parts/field-text.ts'
import type { PlanFailure } from './plan-answer.ts'

/** What stands in the way; when somebody else was faster, both values with a choice between them. Inside the form that was sent. */
export function ConflictChoice({
  failure,
  onKeepTheirs,
}: {
  failure: PlanFailure
  onKeepTheirs?: () => void
}) {
  const { t, format } = useTexts()
  if (failure.conflicts.length === 0)
    return (
      <p className="field__error" role="alert">
        {failure.problem}
      </p>
    )
  return (
    <div className="notice notice--warn conflict" role="alert">
      <strong>{failure.problem}</strong>
      {failure.conflicts.map((conflict) => (
        <dl key={`${conflict.element} ${conflict.field}`} className="facts">
          <dt>{fieldName(conflict.field, t)}</dt>
          <dd>
            {conflict.title}
            <div className="meta">{t.plan.conflictLine(conflict.by, format.moment(conflict.at))}</div>
          </dd>
          <dt>{t.plan.theirs}</dt>
          <dd className="text--kept">{fieldText(conflict.field, conflict.theirs, t, format)}</dd>
          <dt>{t.plan.yours}</dt>
          <dd className="text--kept">{fieldText(conflict.field, conflict.mine, t, format)}</dd>
        </dl>
      ))}
      <div className="cell-editor__buttons">
        <button className="button button--primary" type="submit">
          {t.plan.keepMine}
        </button>
        {onKeepTheirs ? (
          <button className="button" type="button" onClick={onKeepTheirs}>
            {t.plan.keepTheirs}
          </button>
        ) : null}
      </div>
    </div>
  )
}
