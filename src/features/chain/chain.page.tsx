import { Form, Link } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, Section, TableScroll } from '../../design/page.tsx'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { layerOf } from '../../domain/chain/element.ts'
import { moneyFlow } from '../../domain/chain/money-flow.ts'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import type { Route } from './+types/chain.page'
import { layOut, type Node } from './layout.ts'

/** The chain of one agreement as a picture and as a list, now or as of a date. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const params = new URL(request.url).searchParams
  const wanted = params.get('asOf') ?? ''
  const asOf = isIsoDate(wanted) && wanted < today ? wanted : undefined
  return reading(db, actor, async (current, tx) => {
    const view = asOf ? (await chainAsOf(tx, asOf)).seenBy(actor) : current
    const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
    const agreement = agreements.find((one) => one.id === params.get('agreement')) ?? agreements[0]
    const items = agreement ? view.itemsOf(agreement.id) : []
    const inAgreement = new Set<ElementId>(items.map((item) => item.id))
    const elements = [...view.parts.elements.values()].filter(
      (element) =>
        layerOf(element.kind) !== 'facet' &&
        (element.kind !== 'agreement item' || inAgreement.has(element.id)),
    )
    const flow = agreement ? moneyFlow(view, items, agreement.firstYear) : new Map()
    return {
      asOf,
      agreement: agreement && { id: agreement.id, title: agreement.title, firstYear: agreement.firstYear },
      agreements: agreements.map(({ id, title }) => ({ value: id as string, label: title })),
      ...layOut(view, elements),
      money: Object.fromEntries([...flow].map(([id, gross]) => [id, gross.net])) as Record<string, number>,
    }
  })
}

const width = 1480
const column = width / 8
const boxWidth = 150
const rowHeight = 26

export default function ChainPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { nodes, edges, rows, agreement, asOf } = loaderData
  const slots = ['vision', 'policy', 'strategy', 'goal', 'budget', 'agreement', 'action', 'effect'] as const
  return (
    <>
      <title>{`${t.chain.title} – ${t.common.product}`}</title>
      <PageHead title={t.chain.title} meta={t.chain.lead} />
      {asOf ? <Notice kind="warn">{t.plan.asOfNote(format.date(asOf))}</Notice> : null}
      <Form className="filter" method="get">
        {loaderData.agreements.length > 1 ? (
          <SelectField
            name="agreement"
            label={t.plan.agreement}
            value={agreement?.id}
            options={loaderData.agreements}
          />
        ) : null}
        <TextField name="asOf" label={t.chain.asOf} type="date" value={asOf ?? ''} />
        <button className="button" type="submit">
          {t.common.show}
        </button>
      </Form>
      {nodes.length === 0 ? (
        <Empty title={t.chain.empty}>
          <p>{t.chain.emptyText}</p>
          <Link className="button" to="/grundlag">
            {t.chain.toFoundation}
          </Link>
        </Empty>
      ) : (
        <>
          <TableScroll label={t.chain.title}>
            <Picture
              nodes={nodes}
              edges={edges}
              rows={rows}
              heads={slots.map((slot) => t.common.slot[slot])}
            />
          </TableScroll>
          <div className="mt-6">
            <Section title={t.chain.table} id="list">
              <div className="columns">
                {slots.map((slot, index) => {
                  const inColumn = nodes.filter((node) => node.column === index)
                  return (
                    <section key={slot}>
                      <h3 className="t-4">
                        {t.common.slot[slot]} <span className="faint">{inColumn.length}</span>
                      </h3>
                      {inColumn.length === 0 ? (
                        <p className="light--red">{t.chain.noElements}</p>
                      ) : (
                        <ul className="lines lines--dense">
                          {inColumn.map((node) => (
                            <li key={node.id}>
                              <Link to={addressOf(node)}>{node.title}</Link>
                              {node.isLoose ? (
                                <span className="light--red"> {t.chain.unlinkedUp}</span>
                              ) : null}
                              {agreement && loaderData.money[node.id] ? (
                                <div className="meta">
                                  {t.chain.moneyIn(agreement.firstYear)}:{' '}
                                  {format.money(loaderData.money[node.id] ?? 0, 'million')}{' '}
                                  {format.unit('million')}
                                </div>
                              ) : null}
                            </li>
                          ))}
                        </ul>
                      )}
                    </section>
                  )
                })}
              </div>
            </Section>
          </div>
        </>
      )}
    </>
  )
}

function Picture({
  nodes,
  edges,
  rows,
  heads,
}: Readonly<{
  nodes: readonly Node[]
  edges: readonly Readonly<{ from: string; to: string }>[]
  rows: number
  heads: readonly string[]
}>) {
  const { t } = useTexts()
  const height = rows * rowHeight + 40
  const counts = heads.map((_, index) => nodes.filter((node) => node.column === index).length)
  const x = (node: Node): number => node.column * column + 4
  const y = (node: Node): number => 34 + ((node.row + 0.5) * (height - 40)) / (counts[node.column] ?? 1)
  const byId = new Map<string, Node>(nodes.map((node) => [node.id, node]))
  return (
    <svg className="chain-picture" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.chain.title}>
      {heads.map((head, index) => (
        <text key={head} className="chain-picture__head" x={index * column + 4} y={18}>
          {head}
        </text>
      ))}
      <path
        className="chain-picture__links"
        d={edges
          .map(({ from, to }) => {
            const left = byId.get(from)
            const right = byId.get(to)
            if (!left || !right) return ''
            const [start, end] = left.column <= right.column ? [left, right] : [right, left]
            const a = x(start) + boxWidth
            const b = x(end)
            const middle = (a + b) / 2
            return `M${a} ${y(start).toFixed(1)}C${middle} ${y(start).toFixed(1)} ${middle} ${y(end).toFixed(1)} ${b} ${y(end).toFixed(1)}`
          })
          .join('')}
      />
      {nodes.map((node) => (
        <a key={node.id} href={addressOf(node)}>
          <title>{node.title}</title>
          <rect
            className={
              node.isLoose ? 'chain-picture__node chain-picture__node--loose' : 'chain-picture__node'
            }
            x={x(node)}
            y={y(node) - 10}
            width={boxWidth}
            height={20}
            rx={10}
          />
          <text className="chain-picture__name" x={x(node) + 9} y={y(node) + 4}>
            {node.title.length > 25 ? `${node.title.slice(0, 24)}…` : node.title}
          </text>
        </a>
      ))}
    </svg>
  )
}
