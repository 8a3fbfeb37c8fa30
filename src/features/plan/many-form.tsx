import { Form, useNavigation } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText } from '../../request/form-text.ts'
import type { CellChoices } from './cell-editor.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import type { PlanAnswer } from './plan-answer.ts'

type ManyFormProps = Readonly<{
  choices: CellChoices
  seen: number
  /** The names of what is picked, in the order of the plan. */
  names: readonly string[]
  answer: PlanAnswer | undefined
  onUnpick: () => void
}>

const mostNames = 4

/** Changes everything that is picked at once, with one reason. It comes into sight when something is picked. */
export function ManyForm({ choices, seen, names, answer, onUnpick }: ManyFormProps) {
  const { t } = useTexts()
  const isSending = useNavigation().state === 'submitting'
  const failed = answer && 'problem' in answer && answer.field === 'many' ? answer : undefined
  const kept = (name: string) => keptText(failed?.kept, name)
  const first = names.slice(0, mostNames)
  const more = names.length - first.length
  const list =
    more > 0
      ? t.plan.andMore(first.join(', '), more)
      : t.plan.and(first.slice(0, -1).join(', '), first.at(-1) ?? '')
  const picked = t.plan.picked(names.length, list)
  return (
    <>
      <a className="bulk plan-many__jump" href="#many">
        {picked} · {t.plan.changeMany}
      </a>
      <Form
        id="many"
        method="post"
        className="bulk plan-many"
        preventScrollReset
        key={answer && !failed ? names.join() : 'many'}
      >
        <input type="hidden" name="do" value="many" />
        <input type="hidden" name="seen" value={failed?.seen ?? seen} />
        <strong aria-live="polite">{picked}</strong>
        <SelectField
          name="set-responsible"
          label={t.plan.responsible}
          none={t.plan.unchanged}
          value={kept('set-responsible')}
          options={choices.positions}
        />
        <SelectField
          name="set-committee"
          label={t.plan.committee}
          none={t.plan.unchanged}
          value={kept('set-committee')}
          options={choices.bodies}
        />
        <SelectField
          name="set-theme"
          label={t.plan.addTheme}
          none={t.plan.unchanged}
          value={kept('set-theme')}
          options={choices.themes}
        />
        <SelectField
          name="set-strategic"
          label={t.plan.setStrategic.label}
          none={t.plan.unchanged}
          value={kept('set-strategic')}
          options={[
            { value: 'yes', label: t.plan.setStrategic.yes },
            { value: 'no', label: t.plan.setStrategic.no },
          ]}
        />
        <TextField
          name="reason"
          label={t.plan.manyReason}
          value={kept('reason')}
          className="field--reason"
          isRequired
        />
        <div className="plan-many__buttons">
          <button className="button button--primary" type="submit" aria-disabled={isSending || undefined}>
            {t.plan.changeMany}
          </button>
          <button className="button" type="button" onClick={onUnpick}>
            {t.plan.unpick}
          </button>
        </div>
        {failed ? <ConflictChoice failure={failed} /> : null}
      </Form>
    </>
  )
}
