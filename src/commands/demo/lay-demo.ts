import { currentAgreement } from '../../../demo/current-agreement/agreement.ts'
import { formerAgreement } from '../../../demo/former-agreement/agreement.ts'
import { personas } from '../../../demo/personas.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChangeNumber } from '../../domain/ids.ts'
import { actorOf } from '../../store/people.ts'
import { recordChange } from '../../store/record-change.ts'
import type { Tx } from '../../store/transaction.ts'
import { DemoHistory } from './demo-history.ts'
import { layAgreement } from './lay-agreement.ts'
import { layDirection } from './lay-direction.ts'
import { layDoing } from './lay-doing.ts'
import { layFindings } from './lay-findings.ts'
import { layOrganisation, layPeople, personId } from './lay-organisation.ts'
import { layRounds } from './lay-rounds.ts'

const agreements = [formerAgreement, currentAgreement]

/** Lays the fictional municipality: its people, then every change with the day it took effect. Answers how many items it has. */
export async function layDemo(tx: Tx, budgetYear: number, today: IsoDate): Promise<number> {
  const history = new DemoHistory(tx.municipality, budgetYear, today)
  layOrganisation(history)
  layDirection(history)
  layRounds(history, agreements)
  for (const agreement of agreements) layAgreement(history, agreement)
  layDoing(history)
  await layPeople(tx, history)
  await record(tx, history)
  await layFindings(tx, today)
  return agreements.flatMap((agreement) => agreement.items).length
}

async function record(tx: Tx, history: DemoHistory): Promise<void> {
  const actors = new Map<string, Actor>()
  for (const persona of personas) {
    const actor = await actorOf(tx, personId(history, persona), history.today)
    if (actor) actors.set(persona.name, actor)
  }
  // The version that an edit follows is known only when the earlier one has its number.
  const versions = new Map<string, ChangeNumber>()
  for (const { on, reason, by, decision, edits } of history.steps()) {
    const actor = actors.get(by.name)
    if (!actor) throw new Error(`the demo has no ${by.name}`)
    const numbered = edits.map((edit) =>
      'expected' in edit && edit.expected !== undefined
        ? { ...edit, expected: versions.get(edit.id) ?? edit.expected }
        : edit,
    )
    const draft = { reason, effectiveOn: on, edits: numbered, ...(decision ? { decision } : {}) }
    const { recorded } = await recordChange(tx, actor, draft)
    for (const edit of edits) versions.set(edit.id, recorded)
  }
}
