import { z } from 'zod'
import { intentAreas } from '../chain/kinds/intent-areas.ts'
import type { UnknownColumn } from './column-meanings.ts'
import type { IntakeWarning } from './extraction.ts'

const passage = z.object({ page: z.number(), from: z.number(), to: z.number() }).readonly()
const amounts = z.record(z.string(), z.union([z.number(), z.literal('unknown')]))

/** What a proposed item (aftalepunkt) says, as a person may edit it. Amounts in whole kroner; `unknown` is said but can't be read (R3). */
export const itemFields = z.object({
  number: z.string().max(20),
  title: z.string().max(300),
  text: z.string().max(20_000),
  kind: z.enum(['operating', 'capital', 'intent']),
  area: z.union([z.enum(intentAreas), z.literal('')]),
  amounts,
  committee: z.string().max(300),
  responsible: z.string().max(300),
  /** A planned time (R31), or nothing. */
  deadline: z.string().max(100),
  process: z.string().max(20_000),
})
/** The fields of a proposed item. */
export type ItemFields = Readonly<z.output<typeof itemFields>>

/** What a proposed theme (tema) or strategic line (strategisk linje) says. */
export const themeFields = z.object({
  title: z.string().max(300),
  text: z.string().max(20_000),
  level: z.enum(['line', 'theme']),
  /** The title of the strategic line that a theme is part of. */
  line: z.string().max(300),
  responsible: z.string().max(300),
})
/** The fields of a proposed theme. */
export type ThemeFields = Readonly<z.output<typeof themeFields>>

/** What a body decided about the case (beslutning), in full text (R38). */
export const decisionFields = z.object({
  body: z.string().max(300),
  on: z.string().max(10),
  text: z.string().max(20_000),
  openness: z.enum(['open', 'closed', 'not assessed']),
  caseNumber: z.string().max(300),
  caseTitle: z.string().max(300),
})
/** The fields of a proposed decision. */
export type DecisionFields = Readonly<z.output<typeof decisionFields>>

/**
 * Where a proposal is: it waits, a person has accepted or rejected it, it is in the plan already (known),
 * it has been put there from this review (created), or it was merged into another (gone).
 */
export const proposalStates = ['waiting', 'accepted', 'rejected', 'known', 'created', 'gone'] as const
/** The state of a proposal. */
export type ProposalState = (typeof proposalStates)[number]

/** Where a field was read, and how sure the reading is. */
export type Place = Readonly<{ passage: z.output<typeof passage>; confidence: number }>

/** Text and table name different amounts for a year; a person must choose (R10). */
export type Difference = Readonly<{
  year: string
  text: number
  table: number
  passage: z.output<typeof passage>
}>

/** An open item of an earlier agreement that a proposal takes up: it stays open beside it, or is closed into it. */
export type Continuation = Readonly<{ item: string; how: 'link' | 'merge' }>

type Shared = Readonly<{
  id: string
  /** Its order among the proposals; a part that was split off lies between two others. */
  place: number
  state: ProposalState
  /** The revision of the review that last changed it: what a person saw is known by it. */
  revision: number
  /** Who changed it last; nobody when it stands as it was read. */
  by?: string | undefined
  /** When that was: a moment. */
  at?: string | undefined
  passage: z.output<typeof passage>
  confidence: number
  /** Where each field was read, by the field's name; a year's amount is `amounts.2027`. */
  places: Readonly<Record<string, Place>>
  /** Years that text and table disagree about; they block this proposal until a person has chosen. */
  differences: readonly Difference[]
  /** The fields that were read with doubt, by name. */
  doubts: readonly string[]
  /** True when a person has changed something. */
  isEdited: boolean
  /** An element with the same number or title that is in the plan already, until the person has said whether it is the same. */
  twin?: string | undefined
  /** What it is to become: something new, or the element that it revises. */
  target?: 'new' | (string & {}) | undefined
  /** What was promised before that it takes up (lovet før), once a person has said: linked, closed into it, or `none`. */
  continues?: Continuation | 'none' | undefined
  /** What it has become, or is already. */
  element?: string | undefined
}>

/** A proposed item: what was read, and what a person has made of it. */
export type ItemProposal = Shared & Readonly<{ kind: 'item'; fields: ItemFields; read: ItemFields }>
/** A proposed theme. */
export type ThemeProposal = Shared & Readonly<{ kind: 'theme'; fields: ThemeFields; read: ThemeFields }>
/** A proposed decision. */
export type DecisionProposal = Shared &
  Readonly<{ kind: 'decision'; fields: DecisionFields; read: DecisionFields }>
/** Something that a document proposes (forslag). */
export type Proposal = ItemProposal | ThemeProposal | DecisionProposal
/** The fields of any proposal. */
export type ProposalFields = Proposal['fields']

/** What a printed total (i alt) of the document says. */
export type PrintedTotal = Readonly<{
  label: string
  kind?: ItemFields['kind'] | undefined
  committee?: string | undefined
  amounts: Readonly<Record<string, number>>
  page?: number | undefined
}>

/** The case (sag) that the document is about, as far as it isn't a decision. */
export type CaseFacts = Readonly<{
  number: string
  title: string
  openness: 'open' | 'closed' | ''
  recommendation: readonly string[]
  attachments: readonly Readonly<{ title: string; openness: 'open' | 'closed' | '' }>[]
}>

/** What a review knows about its document as a whole. */
export type ReviewHead = Readonly<{
  format: 2
  documentKind: string
  title: string
  years: readonly number[]
  /** The day the council decided; nothing when nobody has said. */
  decidedOn: string
  /** The agreement that the items belong to: a new one, one that exists, or not yet said. */
  agreement: 'new' | '' | (string & {})
  /** What a name that the municipality doesn't have stands for: new, none, or an element. Keys as `nameKey` makes them. */
  names: Readonly<Record<string, string>>
  totals: readonly PrintedTotal[]
  cases: readonly CaseFacts[]
  warnings: readonly IntakeWarning[]
  /** Columns of a spreadsheet that nobody has said what they hold, as it was read. */
  unknownColumns?: readonly UnknownColumn[]
}>

/** A review in progress (gennemgang): its head and everything proposed, in the document's order. */
export type Review = Readonly<{ head: ReviewHead; proposals: readonly Proposal[] }>

/** True for a proposal that a person can still decide about. */
export const isOpen = (one: Proposal): boolean =>
  one.state === 'waiting' || one.state === 'accepted' || one.state === 'rejected' || one.state === 'known'

/** From this confidence on, nothing of a reading needs a second look. */
export const sureFrom = 0.9
/** Below this confidence a reading is unsure. */
export const unsureBelow = 0.7

/** True for a proposal that can be accepted unseen: read surely, without doubts or questions. */
export const isSure = (one: Proposal): boolean =>
  one.state === 'waiting' &&
  one.confidence >= sureFrom &&
  one.doubts.length === 0 &&
  one.differences.length === 0 &&
  !asksForTwin(one)

/** True while it isn't said whether a proposal is the same as an element in the plan. */
export const asksForTwin = (one: Proposal): boolean => one.twin !== undefined && one.target === undefined

/** How many proposals are in each state. */
export type ReviewProgress = Readonly<Record<Exclude<ProposalState, 'gone'>, number>>

/** How far a review is. */
export function progressOf(proposals: Iterable<Pick<Proposal, 'state'>>): ReviewProgress {
  const counts = { waiting: 0, accepted: 0, rejected: 0, known: 0, created: 0, gone: 0 }
  for (const one of proposals) counts[one.state] += 1
  return counts
}
