import type { OutcomeKind } from '../domain/access/conversation.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ShownMarking } from './shown-marking.ts'

/** What has left a conversation, as it is shown: by which position, when, about what, and who reads it. */
export type ShownOutcome = Readonly<{
  id: string
  kind: OutcomeKind
  text: string
  on: IsoDate
  by: string | undefined
  about: Readonly<{ name: string; address: string }>
  marking: ShownMarking
}>
