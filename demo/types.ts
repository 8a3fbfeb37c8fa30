import type { SlotName } from '../src/domain/chain/slot-names.ts'
import type { Light, Progress } from '../src/domain/follow-up/status.ts'
import type { decisionCodes } from '../src/domain/follow-up/treatment.ts'
import type { BodyName, PositionTitle } from './organisation.ts'
import type { RoundName } from './rounds.ts'

/*
 * What the fictional municipality is written down as: names instead of ids, so that it reads like a document.
 * Years count from the budget year: `{-1}` in a text is the year before it, `-1-06-18` a date in that year.
 */

/** Kroner of the agreement's four years in 1.000 kr.; `undefined` is not budgeted, `?` can't be read. */
export type FourYears = readonly [Entry, Entry, Entry, Entry]
type Entry = number | undefined | '?'

/** What kind of item it is, or the area of a declaration of intent. */
export type DemoItemType =
  | 'operating'
  | 'capital'
  | 'economic'
  | 'social'
  | 'environmental'
  | 'future budgets'

/** A status: light, per cent where it has one, one sentence, and what few statuses have besides. */
export type DemoStatus = readonly [
  light: Light,
  percent: number | undefined,
  sentence: string,
  more?: Readonly<{
    progress?: Progress
    help?: string
    /** The responsible's estimate for the agreement's first year, in 1.000 kr. (R83). */
    estimate?: number
  }>,
]

/** An item before a body: in which month, what for, and what was decided where it isn't just noted. */
export type DemoTreatment = Readonly<{
  in: string
  for: string
  /** Another body than the item's committee. */
  body?: BodyName
  decided?: Decided
}>

/** How a body decided, and its words. */
export type Decided = readonly [code: (typeof decisionCodes)[number], text: string]

/** One item of an agreement, as it is written down here. */
export type DemoItem = Readonly<{
  number: string
  title: string
  text: string
  type: DemoItemType
  committee?: BodyName
  coCommittees?: readonly BodyName[]
  responsible?: PositionTitle
  amounts?: FourYears
  /** What the amounts are to do to the budget (R1). */
  effect?: 'income'
  /** Amounts as the council has changed them since (R6). */
  revised?: Readonly<{ amounts: FourYears; in: string; text: string }>
  /** Goals, strategies or policies that it is done for. */
  serves?: readonly string[]
  directedBy?: readonly string[]
  themes?: readonly string[]
  /** The number of the item of the agreement before that it carries on. */
  continues?: string
  process?: string
  crossCutting?: string
  executiveRole?: string
  strategic?: boolean
  weight?: 'light' | 'medium' | 'heavy'
  isClosedToThePublic?: boolean
  notRelevant?: Readonly<Partial<Record<SlotName, string>>>
  deadline?: string
  /** The deadline as it was first, moved on a day for a reason (R30). */
  movedDeadline?: Readonly<{ from: string; on: string; reason: string }>
  treatments?: readonly DemoTreatment[]
  noPoliticalTreatment?: string
  actions?: readonly string[]
  /** What was reported in the closed rounds, first round first; `null` where nothing came (R29). */
  rounds?: readonly (DemoStatus | null)[]
  /** The latest status, so many weekdays before today. */
  latest?: readonly [weekdaysAgo: number, ...DemoStatus]
  completed?: Readonly<{ on: string; note: string; by: 'operations' | 'decision' | 'delivery' | 'lapse' }>
}>

/** Sums as they are printed in an agreement, in 1.000 kr. */
export type PrintedTotal = readonly [number, number, number, number]

/** An agreement with its items. */
export type DemoAgreement = Readonly<{
  /** Tells the demo's agreements apart, whatever the year. */
  name: 'former agreement' | 'current agreement'
  /** Its first year, counted from the budget year. */
  firstYear: number
  text: string
  items: readonly DemoItem[]
  printed: Readonly<{ operating: PrintedTotal; capital: PrintedTotal }>
  /** The closed rounds that its items were asked in; each item's statuses come in the same order. */
  rounds: readonly RoundName[]
}>
