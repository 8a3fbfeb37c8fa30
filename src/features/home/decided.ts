import type { PlanRow } from '../../domain/agreement/plan-rows.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { Shapes } from '../../parts/distribution.tsx'
import { shapeOf } from '../../parts/lights.tsx'

const mostDecisions = 5

/** How many items of a plan have which light; finished ones stay and are counted (R24). */
export function shapesOf(rows: readonly PlanRow[]): Shapes {
  const shapes = { done: 0, green: 0, amber: 0, red: 0, none: 0 }
  for (const row of rows) shapes[row.isClosed ? 'done' : shapeOf(row.status)] += 1
  return shapes
}

const order = ['red', 'amber', 'none', 'green', 'done'] as const

/**
 * What became of what was decided (hvad blev der af det): the items of somebody's bodies, those in trouble first, and the latest
 * decisions with what they led to. Who sits in no committee sees all items.
 */
export function decidedBy(view: ChainView, rows: readonly PlanRow[], bodies: ReadonlySet<ElementId>) {
  const own = rows.filter((row) =>
    [row.item.committee, ...row.item.coCommittees].some((body) => body !== undefined && bodies.has(body)),
  )
  const shown = (own.length > 0 ? own : rows).map((row) => ({
    id: row.item.id,
    name: nameOf(row.item),
    summary: row.item.publicSummary,
    status: row.status,
    isClosed: row.isClosed,
    shape: row.isClosed ? ('done' as const) : shapeOf(row.status),
    next: row.next && {
      body: view.element(row.next.body)?.title ?? '',
      planned: row.next.planned,
    },
  }))
  return {
    isOwn: own.length > 0,
    items: shown.toSorted((a, b) => order.indexOf(a.shape) - order.indexOf(b.shape)),
    decisions: [...view.parts.decisions.values()]
      .filter((decision) => bodies.size === 0 || bodies.has(decision.body))
      .sort((a, b) => b.on.localeCompare(a.on))
      .slice(0, mostDecisions)
      .map((decision) => ({
        id: decision.id,
        on: decision.on,
        body: view.element(decision.body)?.title ?? '',
        code: decision.code,
        text: decision.text,
        about: decision.elements.flatMap((id) => {
          const element = view.element(id)
          return element
            ? [{ id, kind: element.kind, name: nameOf(element), status: view.latestStatus(id) }]
            : []
        }),
      })),
  }
}
