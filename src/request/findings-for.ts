import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { StandingFinding } from '../domain/diagnosis/answers.ts'
import { ruleNumbers } from '../domain/diagnosis/finding.ts'
import type { ShownFinding } from '../parts/shown-finding.ts'
import type { ElementId } from '../domain/ids.ts'
import { readChain } from '../store/chain-cache.ts'
import type { Tx } from '../store/transaction.ts'
import { standingFindings } from './standing-findings.ts'

const mostEvidence = 8

/** The findings that this actor may see now, all or those about one element, without those that a person has closed. */
export async function findingsFor(
  tx: Tx,
  actor: Actor,
  today: IsoDate,
  about?: ElementId,
): Promise<readonly ShownFinding[]> {
  const findings = await standingFindings(tx, actor, today, about === undefined ? {} : { about })
  const view = (await readChain(tx)).seenBy(actor)
  return findings.filter((one) => !one.dismissal).map((one) => shownFinding(view, one, mostEvidence))
}

/** A finding with the names of what it speaks of, and so many pieces of its evidence. */
export function shownFinding(view: ChainView, finding: StandingFinding, most: number): ShownFinding {
  const { answers, dismissal, evidence, ...shown } = finding
  const subject = view.element(finding.subject)
  return {
    ...shown,
    number: ruleNumbers[finding.rule],
    subjectTitle: subject
      ? subject.kind === 'agreement item'
        ? `${subject.number} ${subject.title}`.trim()
        : subject.title
      : '',
    subjectKind: subject?.kind ?? '',
    isDismissed: dismissal !== undefined,
    answerCount: answers.length,
    evidence: evidence.slice(0, most).flatMap((id) => {
      const element = view.element(id)
      return element ? [{ id, title: element.title, kind: element.kind }] : []
    }),
    evidenceCount: evidence.length,
  }
}
