import type { FieldConflict, FieldValue } from '../../domain/intake/merge-edits.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { fieldLabel, valueText } from './field-texts.ts'

type MeanwhileProps = Readonly<{
  theirs: Proposal
  conflicts: readonly FieldConflict[]
  names: Readonly<Record<string, string>>
  unit: ShownUnit
  useMine: () => void
  keepTheirs: () => void
}>

/** Somebody else was faster: what stands now beside what one wanted; nothing of either is lost, and one press decides. */
export function MeanwhileNotice({ theirs, conflicts, names, unit, useMine, keepTheirs }: MeanwhileProps) {
  const { t, format } = useTexts(intakeRoom)
  const who = names[theirs.by ?? ''] ?? t.review.somebody
  return (
    <div className="notice notice--warn mt-2" role="alert">
      <p>
        {t.review.meanwhile(who, theirs.at ? format.moment(theirs.at) : '')}{' '}
        {t.review.theirState(t.review.state[theirs.state])}
      </p>
      {conflicts.length > 0 ? (
        <ul className="lines lines--plain">
          {conflicts.map((conflict) => {
            const shown = (value: FieldValue) => valueText(conflict.field, value, unit, format, t)
            return (
              <li key={conflict.field}>
                {t.review.theirField(
                  fieldLabel(conflict.field, t),
                  shown(conflict.theirs),
                  shown(conflict.mine),
                )}
              </li>
            )
          })}
        </ul>
      ) : null}
      <div className="buttons">
        <button type="button" className="button" onClick={useMine}>
          {t.review.useMine}
        </button>
        <button type="button" className="button" onClick={keepTheirs}>
          {t.review.keepTheirs}
        </button>
      </div>
    </div>
  )
}
