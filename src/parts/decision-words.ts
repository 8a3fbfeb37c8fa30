import type { DecisionCode } from '../domain/follow-up/treatment.ts'
import type { Messages } from '../messages/da/messages.ts'

/** True when the words of a decision say more than what it came to: »Godkendt.« after »godkendt« is said once. */
export const saysMore = (
  decision: Readonly<{ code?: DecisionCode | undefined; text?: string | undefined }>,
  t: Messages,
): boolean =>
  decision.text !== undefined &&
  (decision.code === undefined || bare(decision.text) !== bare(t.meetings.decision[decision.code]))

const bare = (text: string): string => text.trim().replace(/\.$/, '').toLowerCase()
