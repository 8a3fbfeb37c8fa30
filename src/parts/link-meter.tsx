import type { Trace } from '../domain/chain/trace.ts'
import { useTexts } from '../messages/use-texts.tsx'

/** The state of each of the eight links, left to right: c closed, p planned, n not relevant, b broken. Small enough for a thousand rows. */
export type Meter = string

/** The meter of a trace. */
export const meterOf = (trace: Trace): Meter =>
  trace.map((slot) => (slot.state === 'not relevant' ? 'n' : slot.state[0])).join('')

const slots = ['vision', 'policy', 'strategy', 'budget', 'goal', 'agreement', 'action', 'effect'] as const

const pill = (x: number): string => `M${x + 3.5} 1.5h1a3.5 3.5 0 0 1 0 7h-1a3.5 3.5 0 0 1 0-7z`
const cross = (x: number): string => `M${x + 2} 3l4 4m0-4l-4 4`
const bar = (x: number): string => `M${x + 2} 5h4`

const drawingOf = (meter: Meter): string => `meter-${meter}`

/** The drawings of some meters, once for a page with many rows: rows with `isShared` point at them. */
export function MeterDrawings({ meters }: { meters: readonly Meter[] }) {
  return (
    <svg className="symbols" aria-hidden="true">
      {[...new Set(meters)].map((meter) => (
        <symbol key={meter} id={drawingOf(meter)} viewBox="0 0 82 10">
          <MeterPaths meter={meter} />
        </symbol>
      ))}
    </svg>
  )
}

/** The eight links as a chain; a break is a cross, and the words say which. */
export function LinkMeter({ meter, isShared }: { meter: Meter; isShared?: boolean }) {
  const { t } = useTexts()
  const missing = slots
    .filter((_, index) => meter[index] === 'b')
    .map((slot) => t.common.slot[slot].toLowerCase())
  const reached = `${[...meter].filter((state) => state !== 'b').length}/8`
  const words = missing.length === 0 ? t.plan.allLinks : t.plan.missingLinks(missing.join(', '))
  return (
    <span
      className={missing.length === 0 ? 'meter' : 'meter meter--broken'}
      role="img"
      title={`${reached}, ${words}`}
    >
      {isShared ? (
        <svg>
          <use href={`#${drawingOf(meter)}`} />
        </svg>
      ) : (
        <svg viewBox="0 0 82 10">
          <MeterPaths meter={meter} />
        </svg>
      )}
      {reached}
    </span>
  )
}

/** One path per state: what is in place, what is planned, what is missing. */
function MeterPaths({ meter }: { meter: Meter }) {
  const draw = (states: string): string =>
    [...meter]
      .map((state, index) => {
        const x = 1 + index * 10
        if (!states.includes(state)) return ''
        return state === 'b' ? cross(x) : state === 'n' ? bar(x) : pill(x)
      })
      .join('')
  return (
    <>
      <path className="meter__whole" d={draw('cn')} />
      {meter.includes('p') ? <path className="meter__ahead" d={draw('p')} /> : null}
      {meter.includes('b') ? <path className="meter__gap" d={draw('b')} /> : null}
    </>
  )
}
