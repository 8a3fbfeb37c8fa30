import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Slot } from '../domain/chain/trace.ts'
import type { SlotName } from '../domain/chain/slot-names.ts'
import type { ElementId } from '../domain/ids.ts'
import { useTexts } from '../messages/use-texts.tsx'
import { addressOf } from './element-address.ts'

/** One link of the chain as a page gets it. */
export type ShownSlot = Readonly<{
  slot: SlotName
  state: Slot['state']
  by: readonly Readonly<{ id: ElementId; kind?: string; title: string; note?: string | undefined }>[]
  reason?: string | undefined
  from?: string | undefined
}>

/** The eight links of an item from vision to effect, the broken ones as breaks with words. */
export function TraceList({
  slots,
  here,
  renderAfter,
}: {
  slots: readonly ShownSlot[]
  here: ElementId
  /** What stands below a link: what to do about it. */
  renderAfter?: (slot: ShownSlot) => ReactNode
}) {
  const { t, format } = useTexts()
  return (
    <ol className="chain-list">
      {slots.map((slot, index) => {
        const isBroken = slot.state === 'broken'
        const isBefore = slots[index + 1]?.state === 'broken'
        const isHere = slot.by.some((element) => element.id === here)
        const name = [isHere && 'here', isBroken && 'broken', !isBroken && isBefore && 'before-broken']
          .filter(Boolean)
          .join(' ')
        return (
          <li key={slot.slot} className={name || undefined}>
            <div className="chain-list__layer">
              {t.common.slot[slot.slot]}
              {slot.state === 'closed' ? null : (
                <span className={isBroken ? 'light--red' : undefined}>
                  {' '}
                  – {t.common.slotState[slot.state]}
                  {slot.from ? ` ${format.date(slot.from)}` : ''}
                </span>
              )}
            </div>
            {slot.by.map((element) => (
              <div key={element.id} className="chain-list__name">
                {element.id === here ? (
                  element.title
                ) : (
                  <Link to={addressOf({ kind: '', ...element })}>{element.title}</Link>
                )}
                {element.note ? <div className="meta">{element.note}</div> : null}
              </div>
            ))}
            {isHere ? <div className="meta">{t.plan.youAreHere}</div> : null}
            {slot.reason ? <div className="meta">{slot.reason}</div> : null}
            {renderAfter?.(slot)}
          </li>
        )
      })}
    </ol>
  )
}
