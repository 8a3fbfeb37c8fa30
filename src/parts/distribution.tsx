import { LightMark } from '../design/symbols.tsx'
import { useTexts } from '../messages/use-texts.tsx'

/** How many items have which light. */
export type Shapes = Readonly<{ done: number; green: number; amber: number; red: number; none: number }>

const order = ['done', 'green', 'amber', 'red', 'none'] as const

/** The lights of a plan as one band and in words. */
export function Distribution({ shapes }: { shapes: Shapes }) {
  const { t } = useTexts()
  const total = order.reduce((sum, shape) => sum + shapes[shape], 0) || 1
  const words = {
    done: t.common.done,
    green: t.common.light.green,
    amber: t.common.light.amber,
    red: t.common.light.red,
    none: t.common.light.grey,
  }
  const ends = order.map((_, index) =>
    order.slice(0, index + 1).reduce((sum, shape) => sum + shapes[shape], 0),
  )
  return (
    <>
      <svg className="distribution" aria-hidden="true">
        {order.map((shape, index) => {
          const width = (100 * shapes[shape]) / total
          const x = (100 * (ends[index - 1] ?? 0)) / total
          return shapes[shape] === 0 ? null : (
            <rect
              key={shape}
              className={shape}
              x={`${x.toFixed(3)}%`}
              width={`${width.toFixed(3)}%`}
              height="100%"
            />
          )
        })}
      </svg>
      <div className="distribution-text">
        {order.map((shape) =>
          shapes[shape] === 0 ? null : (
            <LightMark key={shape} shape={shape} word={`${shapes[shape]} ${words[shape].toLowerCase()}`} />
          ),
        )}
      </div>
    </>
  )
}
