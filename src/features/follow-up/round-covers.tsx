import { Link } from 'react-router'
import { Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'

/** What a round can ask about, one kind at a time. */
export function Covers(props: {
  title: string
  hint?: string
  choices: readonly Readonly<{ id: string; title: string; open?: number }>[]
  chosen: readonly string[]
  onChange: () => void
}) {
  const { t } = useTexts()
  return props.choices.length === 0 ? null : (
    <fieldset>
      <legend>{props.title}</legend>
      {props.hint ? <p className="field__hint">{props.hint}</p> : null}
      {props.choices.map((choice) => (
        <label key={choice.id} className="check check--block">
          <input
            type="checkbox"
            name="covers"
            value={choice.id}
            defaultChecked={props.chosen.includes(choice.id)}
            onChange={props.onChange}
          />
          <span>
            {choice.title}
            {choice.open === undefined ? null : (
              <span className="faint"> · {t.followUp.openItems(choice.open)}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Who a round would ask, and about what; what has no responsible is said to be asked of nobody. */
export function AskedPeople({
  asked,
}: {
  asked: readonly Readonly<{
    position: string | undefined
    elements: readonly Readonly<{ id: string; kind: string; name: string }>[]
  }>[]
}) {
  const { t } = useTexts()
  const people = asked.filter((one) => one.position !== undefined)
  const things = people.reduce((sum, one) => sum + one.elements.length, 0)
  return (
    <Section
      title={t.followUp.whoIsAsked}
      id="asked"
      meta={asked.length === 0 ? t.followUp.nobodyAsked : t.followUp.askedCount(people.length, things)}
    >
      <ul className="lines lines--dense" aria-live="polite">
        {asked.map((one) => (
          <li key={one.position ?? ''}>
            <strong className={one.position ? undefined : 'light--red'}>
              {one.position ?? t.followUp.noResponsible}
            </strong>
            <ul className="asked">
              {one.elements.map((element) => (
                <li key={element.id}>
                  <Link to={addressOf(element)}>{element.name}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
