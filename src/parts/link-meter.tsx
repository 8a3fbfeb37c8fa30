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

/** The eight links as a chain; a break is a cross, and the words say which. One path per state keeps the row light. */
export function LinkMeter({ meter }: { meter: Meter }) {
  const { t } = useTexts()
  let whole = ''
  let gap = ''
  for (const [index, state] of [...meter].entries()) {
    const x = 1 + index * 10
    if (state === 'b') gap += cross(x)
    else whole += state === 'n' ? bar(x) : pill(x)
  }
  const missing = slots
    .filter((_, index) => meter[index] === 'b')
    .map((slot) => t.common.slot[slot].toLowerCase())
  const words = missing.length === 0 ? t.plan.allLinks : t.plan.missingLinks(missing.join(', '))
  const reached = [...meter].filter((state) => state !== 'b').length
  return (
    <span className={missing.length === 0 ? 'meter' : 'meter meter--broken'} title={words}>
      <svg viewBox="0 0 82 10" aria-hidden="true">
        <path className="whole" d={whole} />
        {gap ? <path className="gap" d={gap} /> : null}
      </svg>
      <span aria-hidden="true">{reached}/8</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
