import { Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { EditableField } from './editable-field.tsx'
import { TextInput } from './inputs.tsx'
import type { ItemPageData } from './item-page-data.ts'

const proseFields = ['process', 'crossCutting', 'executiveRole'] as const

/** How the item is carried out, what it touches, what the direktion does; an empty one says who owes it. Source: seed 002. */
export function ItemProse({ data, of }: { data: ItemPageData; of: (typeof proseFields)[number] }) {
  const { t } = useTexts()
  const text = data.item[of]
  const label = t.plan[of]
  return (
    <Section title={label} id={of}>
      <EditableField
        action={`/punkt/${data.item.id}`}
        field={of}
        label={label}
        seen={data.seen}
        mayEdit={data.mayEdit}
        isBlock
        renderInputs={(kept) => <TextInput kept={kept} label={label} value={text} />}
      >
        {text ? <p className="text text--kept">{text}</p> : <p className="faint">{t.plan.owes[of]}</p>}
      </EditableField>
    </Section>
  )
}
