import { Choices, TextField } from '../../design/field.tsx'
import type { MoneyQuestion } from '../../domain/follow-up/questions.ts'
import { useTexts } from '../../messages/use-texts.tsx'

/** Does the budget hold? An estimate of one's own, beside the official forecast and never in it (R83). */
export function MoneyAnswer(props: {
  question: MoneyQuestion
  value: string | undefined
  estimate: string | undefined
  problem: string | undefined
}) {
  const { t, format } = useTexts()
  const { year, agreed, last, isReduction } = props.question
  // A saving is asked about in positive figures, as people speak of it.
  const shown = (kroner: number): string =>
    `${format.money(isReduction ? -kroner : kroner, 'million')} ${format.unit('million')}`
  return (
    <Choices
      name="holds"
      legend={isReduction ? t.followUp.doesSavingHold(year) : t.followUp.doesItHold(year)}
      hint={[
        t.followUp.agreed(shown(agreed)),
        ...(last === undefined ? [] : [t.followUp.lastEstimate(shown(last))]),
      ].join(' · ')}
      value={props.value ?? (last === undefined ? 'yes' : last === agreed ? 'yes' : 'last')}
      options={[
        { value: 'yes', label: t.followUp.holds(shown(agreed)) },
        ...(last === undefined || last === agreed
          ? []
          : [{ value: 'last', label: t.followUp.asLastAmount(shown(last)) }]),
        { value: 'new', label: t.followUp.newEstimate },
      ]}
    >
      <div className="only-new">
        <TextField
          name="estimate"
          label={t.followUp.estimate}
          hint={isReduction ? t.followUp.savingHint : t.followUp.estimateHint}
          value={props.estimate}
          error={props.problem}
        />
      </div>
    </Choices>
  )
}
