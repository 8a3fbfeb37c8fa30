import type { Actor } from '../../domain/access/actor.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { may } from '../../domain/access/may.ts'
import { unjudgedSeenBy } from '../../domain/diagnosis/diagnose.ts'
import { partsOfKey, type RuleName, ruleNumbers } from '../../domain/diagnosis/finding.ts'
import { shownFinding } from '../../request/findings-for.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import { readChain } from '../../store/chain-cache.ts'
import { pastFindings } from '../../store/findings.ts'
import { namesFor } from '../../request/names-for.ts'
import type { Tx } from '../../store/transaction.ts'
import type { ShownFinding } from '../../parts/shown-finding.ts'

const mostOneByOne = 2
const mostEvidence = 8
const mostPerRule = 25
const mostPerPage = 100
const mostClosed = 100
const mostMended = 20

/** What the page is asked for: a past day, and one rule with all its findings, page by page. */
export type FindingsQuestion = Readonly<{
  asOf: IsoDate | undefined
  rule: RuleName | undefined
  page: number
}>

/** The findings of a rule that are shown: which page of how many, after how many, and how many there are. */
export type ShownRule = Readonly<{
  rule: RuleName
  count: number
  isSerious: boolean
  /** Two findings of a rule are told one by one, with evidence; more are told once, with everything they are about. */
  isOneByOne: boolean
  page: number
  pages: number
  from: number
  findings: readonly ShownFinding[]
}>

/** The name of a rule in an address; nothing for one that there is not. */
export const ruleIn = (name: string | null): RuleName | undefined =>
  name !== null && Object.hasOwn(ruleNumbers, name) ? (name as RuleName) : undefined

/** The findings that an actor may see, as many as a page shows, what can't be judged, and what a person has closed. */
export async function findingsPageData(tx: Tx, actor: Actor, today: IsoDate, asked: FindingsQuestion) {
  const { asOf, rule } = asked
  const chain = asOf ? await chainAsOf(tx, asOf) : await readChain(tx)
  const view = chain.seenBy(actor)
  const standing = await standingFindings(tx, actor, today, asOf ? { past: chain, on: asOf } : {})
  const open = standing.filter((one) => !one.dismissal && (rule === undefined || one.rule === rule))
  const most = rule === undefined ? mostPerRule : mostPerPage
  const rules = (Object.keys(ruleNumbers) as RuleName[]).flatMap((name): readonly ShownRule[] => {
    const findings = open.filter((one) => one.rule === name)
    if (findings.length === 0) return []
    const page = Math.min(asked.page, Math.ceil(findings.length / most))
    return [
      {
        rule: name,
        count: findings.length,
        isSerious: findings.some(({ severity }) => severity === 'serious'),
        isOneByOne: findings.length <= mostOneByOne,
        page,
        pages: Math.ceil(findings.length / most),
        from: (page - 1) * most,
        findings: findings
          .slice((page - 1) * most, page * most)
          .map((one) => shownFinding(view, one, findings.length > mostOneByOne ? 0 : mostEvidence)),
      },
    ]
  })
  if (rule !== undefined)
    return { asOf, rule, rules, closed: [], closedCount: 0, mended: [], unjudged: [], isEmpty: false }
  const closed = standing.filter((one) => one.dismissal)
  const closedShown = closed.slice(0, mostClosed)
  const names = await namesFor(
    tx,
    view,
    actor,
    closedShown.flatMap(({ dismissal }) => (dismissal ? [dismissal.by] : [])),
  )
  return {
    asOf,
    rule,
    rules,
    closed: closedShown.map((one) => ({
      ...shownFinding(view, one, 0),
      reason: one.dismissal?.text,
      closedOn: one.dismissal?.on,
      closedBy: one.dismissal && names.get(one.dismissal.by),
    })),
    closedCount: closed.length,
    mended:
      may(actor, 'look back at findings') && !asOf
        ? (await pastFindings(tx, mostMended)).flatMap(({ key, until }) => {
            const parts = partsOfKey(key)
            const element = parts && view.element(parts.subject)
            return element
              ? [{ key, until, rule: parts.rule, id: element.id, kind: element.kind, title: element.title }]
              : []
          })
        : [],
    unjudged: unjudgedSeenBy(chain, actor, asOf ?? today).flatMap(({ key, missing, subject }) => {
      const element = view.element(subject)
      return element ? [{ key, missing, id: element.id, kind: element.kind, title: element.title }] : []
    }),
    isEmpty: view.all('agreement item').length === 0 && view.all('goal').length === 0,
  }
}
