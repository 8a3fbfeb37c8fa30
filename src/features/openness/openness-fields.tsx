import { Choices, type Option, SelectField, TextField } from '../../design/field.tsx'
import type { Openness } from '../../domain/chain/kinds/fields.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText } from '../../request/form-text.ts'

/** What a form that could not be saved had in it. */
export type Kept = Parameters<typeof keptText>[0]

/** How open something may be, each choice with what it means. */
export function OpennessField({ value, kept }: { value: Openness | undefined; kept: Kept }) {
  const { t } = useTexts()
  return (
    <Choices
      name="openness"
      legend={t.openness.howOpen}
      isRequired
      value={keptText(kept, 'openness') ?? value}
      options={(['open', 'internal', 'not assessed', 'closed'] as const).map((openness) => ({
        value: openness,
        label: t.common.openness[openness],
        note: openness === 'closed' ? t.openness.closedNote : t.openness.means[openness],
      }))}
    />
  )
}

/** The circle that something is closed to; none is the standing one. */
export function CircleField(props: { value: string | undefined; circles: readonly Option[]; kept: Kept }) {
  const { t } = useTexts()
  return (
    <SelectField
      name="circle"
      label={t.fields.circle}
      hint={t.openness.circleHint}
      none={t.openness.standingCircle}
      value={keptText(props.kept, 'circle') ?? props.value}
      options={props.circles}
    />
  )
}

/** Why it is opened or closed: kept for ever (R54). */
export function WhyField({ hint, kept }: { hint: string; kept: Kept }) {
  const { t } = useTexts()
  return (
    <TextField
      name="reason"
      label={t.openness.reason}
      hint={hint}
      value={keptText(kept, 'reason')}
      isRequired
    />
  )
}
