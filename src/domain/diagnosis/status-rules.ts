import { askedBy } from '../agreement/plan-rows.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import { isDone } from '../follow-up/awaited.ts'
import { openRounds } from '../follow-up/open-rounds.ts'
import { answers } from '../follow-up/round.ts'
import { lacksExplanation } from '../follow-up/status.ts'
import { finding, type Finding, type Rule } from './finding.ts'
import { openItems } from './item-rules.ts'

/**
 * What an open round asks about and has no status of yet: nothing, or one from before it opened (R29). Until the due date it is
 * only awaited; after that it is late. What two rounds ask about is told once, by the round that opened last.
 */
export const statusOlderThanRound: Rule = (view, today) => {
  const found = new Map<string, Finding>()
  const told = new Set<string>()
  for (const round of openRounds(view, today))
    for (const id of askedBy(view, round)) {
      const element = view.element(id)
      if (!element || told.has(id) || isDone(view, element)) continue
      told.add(id)
      const status = view.latestStatus(id)
      if (answers(round, status)) continue
      found.set(
        id,
        finding('status older than the round', id, {
          severity: round.dueOn < today ? 'serious' : 'attention',
          facts: {
            round: round.title,
            opensOn: round.opensOn,
            dueOn: round.dueOn,
            ...(status ? { on: status.on } : {}),
          },
        }),
      )
    }
  return [...found.values()]
}

/** Amber or red without a sentence (mangler forklaring), R28: on items, and on the themes that a round may ask about. */
export const statusWithoutExplanation: Rule = (view) =>
  reported(view).flatMap((element) => {
    const status = view.latestStatus(element.id)
    return status && lacksExplanation(status)
      ? [finding('status without explanation', element.id, { facts: { light: status.light, on: status.on } })]
      : []
  })

const reported = (view: ChainView): readonly Element[] => [
  ...openItems(view),
  ...view.all('theme').filter((theme) => !isDone(view, theme)),
]
