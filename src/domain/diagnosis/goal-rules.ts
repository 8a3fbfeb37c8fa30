import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import { finding, type Rule } from './finding.ts'
import { hasLapsed } from './lapsed.ts'

/** A goal that no item, framework agreement, project or appropriation is done for (R63). What has lapsed carries nothing out. */
export const goalThatNothingCarriesOut: Rule = (view) =>
  view
    .all('goal')
    .filter((goal) => view.linksFrom(goal.id, 'funded-by').length === 0 && !isCarriedOut(view, goal))
    .map((goal) => finding('goal that nothing carries out', goal.id, { severity: 'serious' }))

/** True when anything but goals is done for a goal, or for a goal below it. */
const isCarriedOut = (view: ChainView, goal: Element): boolean =>
  view.downwardLinks(goal.id).some(({ from }) => {
    const below = view.element(from)
    if (!below || hasLapsed(view, below)) return false
    return below.kind !== 'goal' || isCarriedOut(view, below)
  })

/** A goal without indicator, or whose indicators lack baseline, target or year (R62). An effect in words is allowed, and listed. */
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
