import { useTexts } from '../messages/use-texts.tsx'
import { chart, type Measured, measurementScale, trendOf } from './measurement-scale.ts'

/** An indicator as it is drawn and told. */
export type ShownMeasures = Measured &
  Readonly<{
    title: string
    unit?: string | undefined
    better?: 'up' | 'down' | undefined
    firstMeasuredOn?: string | undefined
  }>

const mostLabels = 6
const near = 20

/** The measurements of an indicator as a line towards its target, with the same in words below. */
export function MeasurementLine({ indicator }: { indicator: ShownMeasures }) {
  const { t, format } = useTexts()
  const { unit, baseline, target, targetYear, firstMeasuredOn } = indicator
  const value = (number: number): string => [format.number(number, 2), unit].filter(Boolean).join(' ')
  const scale = measurementScale(indicator)
  const trend = trendOf(indicator)
  const targetText =
    target === undefined
      ? ''
      : t.element.target(value(target), targetYear === undefined ? undefined : String(targetYear))
  const words = [
    baseline === undefined ? undefined : t.element.baseline(value(baseline)),
    targetText || undefined,
    scale ? undefined : firstMeasuredOn && t.element.firstMeasured(format.date(firstMeasuredOn)),
    trend && t.element.trend[trend],
  ].filter(Boolean)
  if (!scale) return <p className="meta">{[t.element.neverMeasured, ...words].join(' ')}</p>
  const { points } = scale
  const labelled = points.length <= mostLabels ? points : [points[0], points.at(-1)]
  const last = points.at(-1)
  // The target's name stands where no measurement does.
  const isRightBusy = points.some(
    (point) => point.x > chart.width / 2 && scale.target && Math.abs(point.y - scale.target.y) < near,
  )
  return (
    <figure className="measured">
      <svg
        className="measured__line"
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={t.element.lineLabel(
          indicator.title,
          points.map((point) => t.element.valueOn(value(point.value), format.date(point.on))).join(', '),
          targetText,
        )}
      >
        <line
          className="measured__ground"
          x1={chart.left - 10}
          y1={chart.bottom}
          x2={chart.right + 6}
          y2={chart.bottom}
        />
        {scale.target ? (
          <>
            <line
              className="measured__target"
              x1={chart.left - 10}
              y1={scale.target.y}
              x2={chart.right + 6}
              y2={scale.target.y}
            />
            <text
              className="measured__target-name"
              x={isRightBusy ? chart.left - 10 : chart.right + 6}
              y={scale.target.y - 7}
              textAnchor={isRightBusy ? 'start' : 'end'}
            >
              {t.element.targetShort(value(scale.target.value))}
            </text>
          </>
        ) : null}
        {last && scale.target?.x ? (
          <line
            className="measured__wanted"
            x1={last.x}
            y1={last.y}
            x2={scale.target.x}
            y2={scale.target.y}
          />
        ) : null}
        <polyline
          className="measured__path"
          points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        />
        {points.map((point, at) => (
          <circle
            key={`${point.on} ${at}`}
            className="measured__point"
            cx={point.x}
            cy={point.y}
            r={point === last ? 5 : 4}
          />
        ))}
        {labelled.map((point, at) =>
          point ? (
            <text
              key={`${point.on} ${at}`}
              className="measured__value"
              x={point.x}
              y={point.y + (point.y < chart.top + 8 ? 18 : -10)}
              textAnchor={anchorOf(point.x)}
            >
              {point === last ? value(point.value) : format.number(point.value, 2)}
            </text>
          ) : null,
        )}
        {ticksOf(scale, targetYear, format.briefly).map((tick) => (
          <text
            key={tick.text}
            className="measured__tick"
            x={tick.x}
            y={chart.height - 12}
            textAnchor={anchorOf(tick.x)}
          >
            {tick.text}
          </text>
        ))}
      </svg>
      {words.length > 0 ? <figcaption className="meta">{words.join(' ')}</figcaption> : null}
    </figure>
  )
}

const anchorOf = (x: number): 'start' | 'middle' | 'end' =>
  x < chart.left + 20 ? 'start' : x > chart.right - 20 ? 'end' : 'middle'

const apart = 66

const monthOf = (on: string): string => on.slice(0, 7)

/** The first month, the latest, and the target's year, as far as they have room beside each other. */
function ticksOf(
  scale: NonNullable<ReturnType<typeof measurementScale>>,
  targetYear: number | undefined,
  briefly: (time: string) => string,
): readonly Readonly<{ x: number; text: string }>[] {
  const ticks: { x: number; text: string }[] = []
  const add = (x: number, text: string): void => {
    if (ticks.every((tick) => Math.abs(tick.x - x) >= apart)) ticks.push({ x, text })
  }
  const [first, last] = [scale.points[0], scale.points.at(-1)]
  if (last) add(last.x, briefly(monthOf(last.on)))
  if (scale.target?.x !== undefined && targetYear !== undefined) add(scale.target.x, String(targetYear))
  if (first) add(first.x, briefly(monthOf(first.on)))
  return ticks
}

/** The same measurements as a table, the newest first. */
export function MeasurementTable({
  indicator,
}: {
  indicator: Readonly<{
    title: string
    unit?: string | undefined
    measurements: readonly Readonly<{ id: string; on: string; value: number; note?: string | undefined }>[]
  }>
}) {
  const { t, format } = useTexts()
  const hasNotes = indicator.measurements.some((one) => one.note)
  return (
    <table className="table measured__table">
      <caption className="visually-hidden">
        {t.element.measurements}: {indicator.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.element.measuredOn}</th>
          <th scope="col" className="number">
            {indicator.unit ? t.element.valueIn(indicator.unit) : t.element.value}
          </th>
          {hasNotes ? <th scope="col">{t.element.note}</th> : null}
        </tr>
      </thead>
      <tbody>
        {indicator.measurements.map((one) => (
          <tr key={one.id}>
            <th scope="row">{format.date(one.on)}</th>
            <td className="number">{format.number(one.value, 2)}</td>
            {hasNotes ? <td>{one.note}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
