import { daysBetween, type IsoDate, isoDate } from '../domain/calendar/dates.ts'

/** What is drawn of an indicator: its measurements, and where it is to go. */
export type Measured = Readonly<{
  measurements: readonly Readonly<{ on: IsoDate; value: number }>[]
  baseline?: number | undefined
  target?: number | undefined
  targetYear?: number | undefined
}>

/** The size of the picture and the room around the line, in its own units. */
export const chart = { width: 340, height: 150, left: 34, right: 326, top: 30, bottom: 118 } as const

/** Where everything is drawn: points oldest first, the height of the target, and the end of the target's year. */
export type MeasurementScale = Readonly<{
  points: readonly Readonly<{ x: number; y: number; on: IsoDate; value: number }>[]
  target: Readonly<{ y: number; value: number; x: number | undefined }> | undefined
}>

/** Places measurements by date and value; nothing to draw without any. */
export function measurementScale(measured: Measured): MeasurementScale | undefined {
  const known = measured.measurements.toSorted((a, b) => a.on.localeCompare(b.on))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return undefined
  const { baseline, target, targetYear } = measured
  const end = targetYear === undefined ? undefined : isoDate(`${targetYear}-12-31`)
  const latest = end !== undefined && end > last.on ? end : last.on
  const days = daysBetween(first.on, latest) || 1
  const values = [...known.map((one) => one.value), baseline, target].filter((value) => value !== undefined)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || 1
  const x = (on: IsoDate): number =>
    chart.left + ((chart.right - chart.left) * daysBetween(first.on, on)) / days
  const y = (value: number): number =>
    chart.bottom - 8 - ((chart.bottom - 8 - chart.top) * (value - least)) / span
  return {
    points: known.map(({ on, value }) => ({ on, value, x: x(on), y: y(value) })),
    target:
      target === undefined
        ? undefined
        : { value: target, y: y(target), x: end !== undefined && end > last.on ? x(end) : undefined },
  }
}

/** Which way it has gone since the baseline, or since the first measurement when there is none. */
export function trendOf({
  measurements,
  baseline,
  target,
  better,
}: Measured & Readonly<{ better?: 'up' | 'down' | undefined }>):
  | 'right way'
  | 'wrong way'
  | 'standing still'
  | undefined {
  const known = measurements.toSorted((a, b) => a.on.localeCompare(b.on))
  const latest = known.at(-1)?.value
  const from = baseline ?? known.at(0)?.value
  if (latest === undefined || from === undefined || (baseline === undefined && known.length < 2))
    return undefined
  if (latest === from) return 'standing still'
  const wanted = better ?? (target === undefined || target >= from ? 'up' : 'down')
  return latest > from === (wanted === 'up') ? 'right way' : 'wrong way'
}
