import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import { findingsSeenBy } from '../domain/diagnosis/diagnose.ts'
import { ruleNumbers } from '../domain/diagnosis/finding.ts'
import type { ShownFinding } from '../parts/shown-finding.ts'
import { currentChain } from '../store/chain-cache.ts'
import type { Tx } from '../store/transaction.ts'

const mostEvidence = 8

/** The findings that this actor may see now. */
export async function findingsFor(tx: Tx, actor: Actor, today: IsoDate): Promise<readonly ShownFinding[]> {
  const chain = await currentChain(tx)
  const view = chain.seenBy(actor)
  return findingsSeenBy(chain, actor, today).map((finding) => {
    const subject = view.element(finding.subject)
    return {
      ...finding,
      number: ruleNumbers[finding.rule],
      subjectTitle: subject
        ? subject.kind === 'agreement item'
          ? `${subject.number} ${subject.title}`
          : subject.title
        : '',
      subjectKind: subject?.kind ?? '',
      evidence: finding.evidence.slice(0, mostEvidence).flatMap((id) => {
        const element = view.element(id)
        return element ? [{ id, title: element.title, kind: element.kind }] : []
      }),
      evidenceCount: finding.evidence.length,
    }
  })
}
