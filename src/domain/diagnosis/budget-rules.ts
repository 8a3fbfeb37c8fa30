import { daysBetween, type IsoDate, isoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { ElementOf } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { type Finding, finding, type Rule, thresholds, type Unjudged, unjudged } from './finding.ts'

type Shaping = ElementOf<'policy'> | ElementOf<'strategy'> | ElementOf<'goal'>

/** What claims to shape the budget of a year. */
const shaping = (view: ChainView): readonly (Shaping & Readonly<{ shapesBudget: number }>)[] =>
  [...view.all('policy'), ...view.all('strategy'), ...view.all('goal')].filter(
    (element): element is Shaping & Readonly<{ shapesBudget: number }> => element.shapesBudget !== undefined,
  )

/** When the council's second reading of a year's budget was: the day its agreement was decided. */
function budgetDay(view: ChainView, year: number): Readonly<{ id: ElementId; on: IsoDate }> | undefined {
  const days = view
    .all('agreement')
    .filter((one) => one.firstYear === year)
    .flatMap(({ id, decidedOn }) => (decidedOn ? [{ id, on: decidedOn }] : []))
  return days.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]
}

/** R61: a policy, strategy or goal that claims to shape a budget year and was decided after that budget. Evidence: both dates and the days between. */
export const decidedAfterBudget: Rule = (view) =>
  shaping(view).flatMap((element): readonly Finding[] => {
    const budget = budgetDay(view, element.shapesBudget)
    if (!element.decidedOn || !budget || element.decidedOn <= budget.on) return []
    return [
      finding('decided after the budget', element.id, {
        evidence: [budget.id],
        part: element.shapesBudget,
        facts: {
          year: element.shapesBudget,
          decidedOn: element.decidedOn,
          budgetOn: budget.on,
          days: daysBetween(budget.on, element.decidedOn),
        },
      }),
    ]
  })

const lastDayToSign = (year: number): IsoDate => isoDate(`${year}-${thresholds.signedBy}`)

/** R61: a performance and framework agreement for a year that was signed after 31 January of it. */
export const signedTooLate: Rule = (view) =>
  view.all('framework agreement').flatMap((agreement): readonly Finding[] => {
    const { year, signedOn } = agreement
    if (year === undefined || signedOn === undefined || signedOn <= lastDayToSign(year)) return []
    return [
      finding('signed too late', agreement.id, {
        part: year,
        facts: { year, signedOn, by: lastDayToSign(year), days: daysBetween(lastDayToSign(year), signedOn) },
      }),
    ]
  })

/** R70: what R61 can't be judged of, because a day is not recorded. An agreement without a signature may have been signed. */
export function unjudgedByBudget(view: ChainView, today: IsoDate): readonly Unjudged[] {
  const decided = shaping(view).flatMap((element): readonly Unjudged[] => {
    if (!element.decidedOn) return [unjudged('decided after the budget', element.id, 'day of decision')]
    return budgetDay(view, element.shapesBudget)
      ? []
      : [unjudged('decided after the budget', element.id, 'adopted budget')]
  })
  const signed = view
    .all('framework agreement')
    .filter(({ year, signedOn }) => year !== undefined && !signedOn && today > lastDayToSign(year))
    .map((agreement) => unjudged('signed too late', agreement.id, 'signature'))
  return [...decided, ...signed]
}
