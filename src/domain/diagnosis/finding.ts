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
  'sign against effect': 'R1',
  'loose element': 'R55',
  'captured by one sector': 'R58a',
  'status older than the round': 'R29',
  'status without explanation': 'R28',
  'decided after the budget': 'R61',
  'signed too late': 'R61',
  'money without goal': 'R63',
  'vision without practice': 'R57',
  'totals do not reconcile': 'R10',
} as const
/** The name of a rule. */
export type RuleName = keyof typeof ruleNumbers

/** The thresholds that rules go by; a finding tells the one that it rests on (R68). */
export const thresholds = {
  /** Days that an element may stand without a link upwards (R55). */
  looseAfterDays: 30,
  /** Years within which something must have been done about a vision (R57: 24 months). */
  practiceWithinYears: 2,
  /** The share of an agreement's money above which money without goal is serious (R63). */
  seriousShare: 0.2,
  /** The last day of January of its own year by which a framework agreement is signed (R61). */
  signedBy: '01-31',
} as const

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

/** Makes a finding with its key. Of several on one element `part` says which. */
export const finding = (
  rule: RuleName,
  subject: ElementId,
  more: Readonly<{
    severity?: Finding['severity']
    evidence?: readonly ElementId[]
    facts?: Finding['facts']
    part?: string | number
  }> = {},
): Finding => ({
  key: [rule, subject, ...(more.part === undefined ? [] : [more.part])].join(':'),
  rule,
  severity: more.severity ?? 'attention',
  subject,
  evidence: more.evidence ?? [],
  facts: more.facts ?? {},
})

/** The rule and the subject that a key speaks of; nothing for a key that no rule of today makes. */
export function partsOfKey(key: string): Readonly<{ rule: RuleName; subject: ElementId }> | undefined {
  const [rule, subject] = key.split(':')
  return rule !== undefined && subject !== undefined && Object.hasOwn(ruleNumbers, rule)
    ? { rule: rule as RuleName, subject: subject as ElementId }
    : undefined
}

/** What a rule can't be judged without (R70): absence of data is not absence of practice. */
export type MissingSource = 'adopted budget' | 'day of decision' | 'signature' | 'readable amounts'

/** A place where a rule can't be judged, and what it would need. */
export type Unjudged = Readonly<{ key: string; rule: RuleName; subject: ElementId; missing: MissingSource }>

/** Makes an answer of "cannot be judged". */
export const unjudged = (rule: RuleName, subject: ElementId, missing: MissingSource): Unjudged => ({
  key: [rule, subject, missing].join(':'),
  rule,
  subject,
  missing,
})
