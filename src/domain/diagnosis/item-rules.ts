import { isClosedItem, openRoundFor } from '../agreement/plan-rows.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem } from '../chain/element.ts'
import { lacksExplanation } from '../follow-up/status.ts'
import { finding, type Rule } from './finding.ts'

const openItems = (view: ChainView): readonly AgreementItem[] =>
  view.all('agreement item').filter((item) => !isClosedItem(item, view.latestStatus(item.id)))

/** True for an element that a law, the core task or the leadership foundation directs: an anchor too (R55, R86). */
const isAnchored = (view: ChainView, item: AgreementItem): boolean =>
  view.linksFrom(item.id, 'directed-by').length > 0

/** An item that reaches no goal. A slot answered not relevant with a reason is no break (R87). Source: R55, R63. */
export const itemWithoutPathToGoal: Rule = (view) =>
  openItems(view)
    .filter((item) => !item.notRelevant.goal && !isAnchored(view, item))
    .map((item) => ({ item, above: view.up(item.id) }))
    .filter(({ above }) => !above.some((element) => element.kind === 'goal'))
    .map(({ item, above }) =>
      finding('item without path to a goal', item.id, {
        severity: above.length === 0 ? 'serious' : 'attention',
        evidence: above.map((element) => element.id),
        facts: { links: above.length },
      }),
    )

/** An open item that no position answers for (R35). */
export const itemWithoutResponsible: Rule = (view) =>
  openItems(view)
    .filter((item) => !view.elementOf('position', item.responsible))
    .map((item) => finding('item without responsible', item.id, { severity: 'serious' }))

/** An open item that belongs to no committee (R35). */
export const itemWithoutCommittee: Rule = (view) =>
  openItems(view)
    .filter((item) => !view.elementOf('body', item.committee))
    .map((item) => finding('item without committee', item.id))

/** An operating change or capital project without any amount; a declaration of intent may lack money (R23). */
export const itemWithoutMoney: Rule = (view) =>
  openItems(view)
    .filter((item) => item.type.kind !== 'intent' && Object.keys(item.amounts).length === 0)
    .map((item) => finding('item without money', item.id, { facts: { type: item.type.kind } }))

/** An item that an open round asks about, whose latest status is older than the round (R29). Before the due date it is only awaited. */
export const statusOlderThanRound: Rule = (view, today) =>
  openItems(view).flatMap((item) => {
    const round = openRoundFor(view, item.id, today)
    const status = view.latestStatus(item.id)
    if (!round || (status !== undefined && status.on >= round.opensOn)) return []
    const isOld = status === undefined || status.on < round.opensOn
    return isOld
      ? [
          finding('status older than the round', item.id, {
            severity: round.dueOn < today ? 'serious' : 'attention',
            facts: { round: round.title, opensOn: round.opensOn, ...(status ? { on: status.on } : {}) },
          }),
        ]
      : []
  })

/** Amber or red without a sentence (mangler forklaring), R28. */
export const statusWithoutExplanation: Rule = (view) =>
  openItems(view).flatMap((item) => {
    const status = view.latestStatus(item.id)
    return status && lacksExplanation(status)
      ? [finding('status without explanation', item.id, { facts: { light: status.light, on: status.on } })]
      : []
  })
