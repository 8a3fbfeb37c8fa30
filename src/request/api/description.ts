import type { ProblemName } from './problem.ts'

/** The parts of the API, in the order of its description. */
export const tags = {
  Access: 'Who one is, and what waits for one.',
  People: 'Those who use the system: roles, positions held, and whom they may write for.',
  Plan: 'Agreements and their items: the implementation plan (udmøntningsplan).',
  Chain: 'Elements (led) and links (koblinger): what serves what, now and as of a date.',
  'Follow-up': 'Rounds (opfølgningsrunder) and statuses.',
  Meetings: 'Items before bodies (politisk behandling), and decisions.',
  Insight: 'Findings (opmærksomhedspunkter): where the chain has come off.',
  Conversations: 'Strategic conversations: notes for those who were there, and what leaves the room.',
  Intake: 'Documents, and reviews of what they propose.',
  History: 'Every change: who, when, why.',
  Search: 'Items, elements and passages in documents.',
  Reports: 'The plan and its follow-up on paper.',
} as const
/** A part of the API. */
export type Tag = keyof typeof tags

/** What an operation says about itself beside its schemas; the description of the API is completed with it. */
export type OperationFacts = Readonly<{
  method: string
  path: string
  id: string
  status: number
  /** Takes an `Idempotency-Key`. */
  isKeyed: boolean
  /** Demands `If-Match`. */
  isEdit?: true
  /** Its answer has a version, sent as `ETag`. */
  hasVersion?: true
  /** Takes a file as it is, or as a form with one. */
  takesFile?: true
  /** Sends a file. */
  sendsFile?: true
  /** Needs nobody who acts. */
  isOpen: boolean
  problems?: readonly ProblemName[]
  example?: unknown
  body?: unknown
}>
