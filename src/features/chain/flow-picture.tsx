import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { slotNames } from '../../domain/chain/slot-names.ts'
import { flowNodeWidth } from './flow-layout.ts'
import type { chainPageData, ShownNode } from './chain-page-data.ts'

type Data = Extract<Awaited<ReturnType<typeof chainPageData>>, { nodes: unknown }>

const longest = 24
const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

/** The chain as ribbons of money from vision to effect; where a link is missing the ribbon is dashed and red. */
export function FlowPicture({ data }: { data: Data }) {
  const { t, format } = useTexts()
  const { columnWidth } = data
  const name = (is: ShownNode, title = is.title): string => {
    switch (is.kind) {
      case 'element':
        return is.number ? `${is.number} ${title}` : (title ?? '')
      case 'state':
        return is.state ? t.chain.states[is.state](is.from) : ''
      case 'missing':
        return t.chain.missing(is.lacking ?? [])
      case 'not relevant':
        return t.chain.notRelevant
    }
  }
  const money = (amount: number): string => (amount === 0 ? '' : format.money(amount, 'million'))
  return (
    <svg
      className="flow"
      viewBox={`0 0 ${data.width} ${data.height}`}
      role="group"
      aria-label={t.chain.pictureOf(format.date(data.day), data.count - data.whole)}
    >
      <defs>
        <pattern
          id="missing"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="flow__hatch-back" width="6" height="6" />
          <line className="flow__hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {slotNames.map((slot, column) => (
        <g key={slot}>
          <text className="flow__head" x={column * columnWidth + 4} y={16}>
            {t.common.slot[slot]}
          </text>
          <text
            className={data.breaks[column] ? 'flow__breaks' : 'flow__note'}
            x={column * columnWidth + 4}
            y={32}
          >
            {t.chain.breakCount(data.breaks[column] ?? 0)}
          </text>
        </g>
      ))}
      {data.ribbons.map((ribbon) => (
        <path
          key={ribbon.key}
          className={`flow__ribbon ${ribbon.isBroken ? 'flow__ribbon--broken' : trackClass(ribbon.track)}`}
          d={ribbon.path}
        >
          <title>{`${format.money(ribbon.amount, 'million')} ${format.unit('million')}`}</title>
        </path>
      ))}
      {data.nodes.map((node) => {
        const full = name(node.is)
        const amount = money(node.amount)
        const isMissing = node.is.kind === 'missing'
        const hasTwoLines = node.height >= 28 && amount !== ''
        const middle = node.y + node.height / 2
        const text = (
          <>
            <title>{amount ? `${full}: ${amount} ${format.unit('million')}` : full}</title>
            <rect
              className={`flow__node ${isMissing ? 'flow__node--missing' : trackClass(node.track)}`}
              x={node.x}
              y={node.y}
              width={flowNodeWidth}
              height={node.height}
            />
            {node.hasLabel ? (
              <>
                <text
                  className={isMissing ? 'flow__name flow__name--missing' : 'flow__name'}
                  x={node.x + flowNodeWidth + 5}
                  y={hasTwoLines ? middle - 2 : middle + 4}
                >
                  {cut(
                    name(node.is, node.is.short),
                    hasTwoLines || amount === '' ? longest : longest - amount.length - 1,
                  )}
                  {hasTwoLines || amount === '' ? null : <tspan className="flow__amount"> {amount}</tspan>}
                </text>
                {hasTwoLines ? (
                  <text className="flow__amount" x={node.x + flowNodeWidth + 5} y={middle + 12}>
                    {amount}
                  </text>
                ) : null}
              </>
            ) : null}
          </>
        )
        return node.is.element ? (
          <a key={node.key} href={addressOf(node.is.element)}>
            {text}
          </a>
        ) : (
          <g key={node.key}>{text}</g>
        )
      })}
    </svg>
  )
}

/** The class of a vision's colour; what several visions share has none. */
export const trackClass = (track: number | undefined): string => (track === undefined ? '' : `track-${track}`)
