import type { Element } from '../chain/element.ts'
import type { PersonId } from '../ids.ts'
import type { Actor } from './actor.ts'
import type { FindingAnswer, StandingFinding } from '../diagnosis/answers.ts'
import {
  type FindingInView,
  mayAnswer,
  mayHaveFinding,
  mayReadAnswer,
  maySeeFinding,
  maySeePast,
} from './finding-rules.ts'
import {
  type InView,
  mayApproveWords,
  mayCollectForAccess,
  mayEdit,
  mayErasePeople,
  mayFollow,
  mayHandOver,
  mayKnowHolders,
  mayManagePeople,
  mayPlan,
  mayRead,
  mayReadAccessLog,
  mayReadPersonalData,
  mayReport,
  mayRunRounds,
  maySetOpenness,
  maySetDirectory,
  maySetProvider,
  maySetRetention,
  mayTakeInOrganisation,
  mayTreat,
} from './rules.ts'

/** What somebody may do (handling), and what it is done to: nothing, an element, an element in the chain as they see it, a person. */
export type Subjects = Readonly<{
  read: []
  'know who holds positions': []
  'read the handover of': [InView]
  'report on': [Element]
  follow: [InView]
  'approve words of': [InView]
  edit: [Element]
  'set the openness of': [Element]
  'bring before a body': [Element]
  plan: []
  'run rounds': []
  'manage people': []
  'take in the organisation': []
  'set the directory': []
  'read the access log': []
  'collect for access requests': []
  'set the provider': []
  'read personal data of': [PersonId]
  'erase people': []
  'have the finding': [FindingInView]
  'see the finding': [FindingInView<StandingFinding>]
  'answer the finding': [FindingInView<StandingFinding>, FindingAnswer['kind']]
  'read the answer': [FindingInView, Pick<FindingAnswer, 'mark'>]
  'look back at findings': []
  'set retention': []
}>
/** One thing that somebody may do. */
export type Action = keyof Subjects

/** Each action with the rule that decides it everywhere. */
const rules: { readonly [A in Action]: (actor: Actor, ...subject: Subjects[A]) => boolean } = {
  read: mayRead,
  'know who holds positions': mayKnowHolders,
  'read the handover of': mayHandOver,
  'report on': mayReport,
  follow: mayFollow,
  'approve words of': mayApproveWords,
  edit: mayEdit,
  'set the openness of': maySetOpenness,
  'bring before a body': mayTreat,
  plan: mayPlan,
  'run rounds': mayRunRounds,
  'manage people': mayManagePeople,
  'take in the organisation': mayTakeInOrganisation,
  'set the directory': maySetDirectory,
  'read the access log': mayReadAccessLog,
  'collect for access requests': mayCollectForAccess,
  'set the provider': maySetProvider,
  'read personal data of': mayReadPersonalData,
  'erase people': mayErasePeople,
  'have the finding': mayHaveFinding,
  'see the finding': maySeeFinding,
  'answer the finding': mayAnswer,
  'read the answer': mayReadAnswer,
  'look back at findings': maySeePast,
  'set retention': maySetRetention,
}
/** All that somebody may do, in the order of a table. */
export const actions = Object.keys(rules) as readonly Action[]

/** True when somebody may do something, to something: `may(actor, 'edit', item)`. Pages, use cases and API ask this and nothing else. */
export const may = <A extends Action>(actor: Actor, action: A, ...subject: Subjects[A]): boolean =>
  rules[action](actor, ...subject)
