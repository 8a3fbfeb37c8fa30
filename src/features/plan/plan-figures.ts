import { askedBy, type PlanRow, yearsOfAgreement } from '../../domain/agreement/plan-rows.ts'
import { countedRows } from '../../domain/agreement/plan-totals.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ElementOf } from '../../domain/chain/element.ts'
import { openRounds } from '../../domain/follow-up/open-rounds.ts'
import { grossOf } from '../../domain/money.ts'
import type { Shapes } from '../../parts/distribution.tsx'

/** The key figures above the plan: how it goes, the open round, and the money of the budget year gross and net (R90). */
export function planFigures(
  view: ChainView,
  agreement: ElementOf<'agreement'>,
  rows: readonly PlanRow[],
  today: IsoDate,
) {
  const items = rows.filter((row) => row.partOf === undefined)
  const round = openRounds(view, today).find(
    ({ covers }) => covers.length === 0 || covers.includes(agreement.id),
  )
  const asked = round ? new Set(askedBy(view, round)) : undefined
  const open = rows.filter((row) => asked?.has(row.item.id) && !row.isClosed)
  const years = yearsOfAgreement(agreement)
  const money = (group: 'operating' | 'capital') => {
    const amounts = countedRows(rows.filter((row) => row.group === group)).map((row) => row.amounts)
    return {
      first: grossOf(agreement.firstYear, amounts),
      all: years.reduce((sum, year) => sum + grossOf(year, amounts).net, 0),
    }
  }
  return {
    count: items.length,
    shapes: shapesOf(items),
    round: round && {
      id: round.id,
      title: round.title,
      dueOn: round.dueOn,
      asked: open.length,
      given: open.filter((row) => !row.lacksStatus).length,
    },
    operating: money('operating'),
    capital: money('capital'),
  }
}

/** How many rows have which light; finished is its own shape (R26). */
export function shapesOf(rows: readonly Pick<PlanRow, 'isClosed' | 'status'>[]): Shapes {
  const shapes = { done: 0, green: 0, amber: 0, red: 0, none: 0 }
  for (const row of rows) {
    if (row.isClosed) shapes.done += 1
    else if (row.status === undefined || row.status.light === 'grey') shapes.none += 1
    else shapes[row.status.light] += 1
  }
  return shapes
}
