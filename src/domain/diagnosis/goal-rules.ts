import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { ElementId } from '../ids.ts'
import { finding, type Rule } from './finding.ts'

/** A goal that no item, framework agreement, project or appropriation is done for (R63). */
export const goalThatNothingCarriesOut: Rule = (view) =>
  view
    .all('goal')
    .filter(
      (goal) =>
        view.linksTo(goal.id, 'serves').length === 0 && view.linksFrom(goal.id, 'funded-by').length === 0,
    )
    .map((goal) => finding('goal that nothing carries out', goal.id, { severity: 'serious' }))

/** A goal without indicator, or whose indicators lack baseline, target or year (R62). */
export const goalWithoutMeasure: Rule = (view) =>
  view.all('goal').flatMap((goal) => {
    const indicators = view.targets(goal.id, 'measured-by').filter((element) => element.kind === 'indicator')
    const isWhole = indicators.some(
      (one) =>
        one.baseline !== undefined &&
        one.target !== undefined &&
        (one.targetYear ?? goal.targetYear) !== undefined,
    )
    return isWhole
      ? []
      : [
          finding('goal without measure', goal.id, {
            evidence: indicators.map((one) => one.id),
            facts: { indicators: indicators.length },
          }),
        ]
  })

/**
 * A theme that one committee alone carries out, without the council having set a priority across (R58a). Carried out are the
 * items that concern it; a co-committee carries out too.
 */
export const capturedByOneSector: Rule = (view) =>
  view.all('theme').flatMap((theme) => {
    if (theme.priority) return []
    const items = view.sources(theme.id, 'concerns').filter((element) => element.kind === 'agreement item')
    const committees = new Set<ElementId>(
      items.flatMap((item) => [...(item.committee ? [item.committee] : []), ...item.coCommittees]),
    )
    const [only] = committees
    return committees.size === 1 && only !== undefined
      ? [
          finding('captured by one sector', theme.id, {
            evidence: [only, ...items.map((item) => item.id)],
            facts: { items: items.length, committee: view.element(only)?.title ?? '' },
          }),
        ]
      : []
  })

/** When the council's second reading of a year's budget was: the day its agreement was decided. */
const budgetDay = (view: ChainView, year: number): Readonly<{ id: ElementId; on: IsoDate }> | undefined => {
  const agreement = view.all('agreement').find((one) => one.firstYear === year)
  return agreement?.decidedOn ? { id: agreement.id, on: agreement.decidedOn } : undefined
}

/** A strategy or goal that claims to shape a budget year and was decided after that budget (R61). Evidence: both dates and the days between. */
export const decidedAfterBudget: Rule = (view) =>
  [...view.all('strategy'), ...view.all('goal')].flatMap((element) => {
    if (element.shapesBudget === undefined || element.decidedOn === undefined) return []
    const budget = budgetDay(view, element.shapesBudget)
    if (!budget || element.decidedOn <= budget.on) return []
    return [
      finding('decided after the budget', element.id, {
        evidence: [budget.id],
        facts: {
          year: element.shapesBudget,
          decidedOn: element.decidedOn,
          budgetOn: budget.on,
          days: daysBetween(budget.on, element.decidedOn),
        },
      }),
    ]
  })

/**
 * Decoupling 1 (dekobling 1): a vision with no policy, theme or goal below, or with linked goals that nothing carries out,
 * or without an indicator at any level below (R57). Serious when nothing is linked and nothing is measured.
 */
export const visionWithoutPractice: Rule = (view, today) =>
  view.all('vision').flatMap((vision) => {
    if (vision.validTo !== undefined && vision.validTo < today) return []
    const below = view.down(vision.id)
    const isLinked = below.some(
      (element) => element.kind === 'policy' || element.kind === 'theme' || element.kind === 'goal',
    )
    const isDone = below.some(
      (element) =>
        element.kind === 'action' || element.kind === 'initiative' || element.kind === 'agreement item',
    )
    const isMeasured = below.some((element) => view.linksFrom(element.id, 'measured-by').length > 0)
    if (isLinked && isDone && isMeasured) return []
    return [
      finding('vision without practice', vision.id, {
        severity: !isLinked && !isMeasured ? 'serious' : 'attention',
        evidence: below.slice(0, 20).map((element) => element.id),
        facts: { linked: isLinked ? 1 : 0, done: isDone ? 1 : 0, measured: isMeasured ? 1 : 0 },
      }),
    ]
  })
