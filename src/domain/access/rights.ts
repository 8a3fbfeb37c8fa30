import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import type { PersonId } from '../ids.ts'
import type { Actor } from './actor.ts'
import {
  mayApproveWords,
  mayEdit,
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
  maySetDirectory,
  mayTakeInOrganisation,
  mayTreat,
  maySetProvider,
  responsibleFor,
} from './may.ts'

/** What somebody may do (handling), each asked of the rule in `may.ts` that decides it everywhere. */
export const actions = [
  'read',
  'know holders',
  'hand over',
  'report',
  'follow',
  'approve words',
  'edit',
  'treat',
  'plan',
  'run rounds',
  'manage people',
  'take in organisation',
  'set directory',
  'read access log',
  'set provider',
  'read personal data',
] as const
/** One thing that somebody may do. */
export type Action = (typeof actions)[number]

/** What something is done to: an element, in the chain as the actor sees it. */
export type Subject = Readonly<{ view: ChainView; element: Element }>

/** About oneself everybody may; what is asked here is about others. */
const somebodyElse = 'somebody else' as PersonId

const rules: Readonly<Record<Action, (actor: Actor, subject: Subject) => boolean>> = {
  read: (actor) => mayRead(actor),
  'know holders': (actor) => mayKnowHolders(actor),
  report: (actor, { element }) => mayReport(actor, element),
  follow: (actor, { view, element }) => mayFollow(actor, view, element),
  'approve words': (actor, { view, element }) => mayApproveWords(actor, view, element),
  edit: (actor, { element }) => mayEdit(actor, element),
  treat: (actor, { element }) => mayTreat(actor, element),
  plan: (actor) => mayPlan(actor),
  'run rounds': (actor) => mayRunRounds(actor),
  'hand over': (actor, { view, element }) =>
    mayHandOver(actor, view, view.elementOf('position', responsibleFor(element))),
  'manage people': (actor) => mayManagePeople(actor),
  'take in organisation': (actor) => mayTakeInOrganisation(actor),
  'set directory': (actor) => maySetDirectory(actor),
  'read access log': (actor) => mayReadAccessLog(actor),
  'set provider': (actor) => maySetProvider(actor),
  'read personal data': (actor) => mayReadPersonalData(actor, somebodyElse),
}

/** True when somebody may do something to something. */
export const may = (actor: Actor, action: Action, subject: Subject): boolean => rules[action](actor, subject)
