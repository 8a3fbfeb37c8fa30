import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { type ShownSlot, TraceList } from '../../parts/trace-list.tsx'
import { EditableField } from './editable-field.tsx'
import { LineInput } from './inputs.tsx'
import type { ItemPageData } from './item-page-data.ts'

/** The eight links of the item. A broken one says what to do, and may be answered »not relevant« with a reason (R87). */
export function ItemTrace({ data }: { data: ItemPageData }) {
  const { t } = useTexts()
  const { item } = data
  const form = (slot: ShownSlot, isRelevantAgain: boolean) => (
    <EditableField
      action={`/punkt/${item.id}`}
      field="notRelevant"
      name={`notRelevant-${slot.slot}`}
      label={t.plan.markNotRelevant(t.common.slot[slot.slot])}
      word={isRelevantAgain ? t.plan.relevantAgain : t.plan.notRelevant}
      seen={data.seen}
      mayEdit={data.mayEdit}
      isBlock
      saveLabel={isRelevantAgain ? t.plan.relevantAgain : t.common.save}
      renderInputs={(kept) => (
        <>
          <input type="hidden" name="slot" value={slot.slot} />
          {isRelevantAgain ? (
            <input type="hidden" name="relevant" value="yes" />
          ) : (
            <LineInput kept={kept} label={t.plan.notRelevantFor(t.common.slot[slot.slot])} isRequired />
          )}
        </>
      )}
    >
      {null}
    </EditableField>
  )
  return (
    <section>
      <h2 className="small-heading">{t.plan.chainTitle}</h2>
      <TraceList
        slots={data.slots}
        here={item.id}
        renderAfter={(slot) =>
          slot.state === 'broken' ? (
            <>
              <div className="meta">{t.plan.whatToDo[slot.slot]}</div>
              {form(slot, false)}
            </>
          ) : slot.state === 'not relevant' ? (
            form(slot, true)
          ) : null
        }
      />
      <Link to="/kaeden">{t.plan.wholeChain}</Link>
    </section>
  )
}
