import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { ElementId } from '../ids.ts'

/** The rules that find breaks and weaknesses, with the rule of the domain that each comes from. */
export const ruleNumbers = {
  'item without path to a goal': 'R63',
  'goal that nothing carries out': 'R63',
  'goal without measure': 'R62',
  'item without responsible': 'R35',
  'item without committee': 'R35',
  'item without money': 'R3',
  'captured by one sector': 'R58a',
  'status older than the round': 'R29',
  'status without explanation': 'R28',
  'decided after the budget': 'R61',
  'money without goal': 'R63',
  'vision without practice': 'R57',
  'totals do not reconcile': 'R10',
} as const
/** The name of a rule. */
export type RuleName = keyof typeof ruleNumbers

/**
 * A finding (opmærksomhedspunkt): a claim with rule, evidence and facts. It speaks of links and dates, never of persons (R68).
 * The same data gives the same finding with the same key (R69).
 */
export type Finding = Readonly<{
  key: string
  rule: RuleName
  severity: 'serious' | 'attention'
  subject: ElementId
  evidence: readonly ElementId[]
  facts: Readonly<Record<string, string | number>>
}>

/** A rule: a synchronous function of a chain and a date. */
export type Rule = (view: ChainView, today: IsoDate) => readonly Finding[]

/** Makes a finding with its key. */
export const finding = (
  rule: RuleName,
  subject: ElementId,
  more: Readonly<{
    severity?: Finding['severity']
    evidence?: readonly ElementId[]
    facts?: Finding['facts']
  }> = {},
): Finding => ({
  key: `${rule}:${subject}${more.facts?.['year'] === undefined ? '' : `:${more.facts['year']}`}`,
  rule,
  severity: more.severity ?? 'attention',
  subject,
  evidence: more.evidence ?? [],
  facts: more.facts ?? {},
})
