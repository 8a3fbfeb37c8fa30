import type { Actor } from '../../domain/access/actor.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { may } from '../../domain/access/may.ts'
import { type FindingAnswer, markOfAnswer, marksToChoose } from '../../domain/diagnosis/answers.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { readChain } from '../../store/chain-cache.ts'
import { addFindingAnswer } from '../../store/findings.ts'
import { type Database, inMunicipality } from '../../store/transaction.ts'

/** What somebody says to a finding: a comment, or that it is closed, open again or released, and why. */
export type GivenAnswer = Pick<FindingAnswer, 'key' | 'kind' | 'text' | 'mark'>

/** Why an answer was not kept: the finding is gone or not seen, or this actor may not answer it so. */
export type AnswerRefusal = Readonly<{ refused: 'not found' | 'not allowed' }>

/**
 * Answers a finding (R68). What the responsible says, or somebody for them, takes the finding on to the direktion; closing one
 * needs a reason and leaves it where it can be found. Answers stand beside the chain and change nothing in it.
 */
export function answerFinding(
  db: Database,
  actor: Actor,
  today: IsoDate,
  answer: GivenAnswer,
): Promise<Readonly<{ answered: true }> | AnswerRefusal> {
  return inMunicipality(db, actor.municipality, async (tx) => {
    const [finding] = await standingFindings(tx, actor, today, { key: answer.key })
    if (!finding) return { refused: 'not found' }
    const view = (await readChain(tx)).seenBy(actor)
    if (!may(actor, 'answer the finding', { view, finding }, answer.kind)) return { refused: 'not allowed' }
    const subject = view.element(finding.subject)
    const responsible = subject && responsibleFor(subject)
    const byResponsible =
      responsible !== undefined && [...actor.positions, ...actor.mayWriteFor].includes(responsible)
    const mark = markOfAnswer(answer, marksToChoose(actor, view, finding))
    await addFindingAnswer(tx, actor, { ...answer, mark, byResponsible })
    return { answered: true }
  })
}
