import { intake as intakeDa } from '../da/intake.ts'
import { review as reviewDa } from '../da/review.ts'
import { intake as intakeEn } from '../en/intake.ts'
import { review as reviewEn } from '../en/review.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about taking documents in and reviewing what was read. */
export const intakeRoom = roomOf(
  { intake: intakeDa, review: reviewDa },
  { intake: intakeEn, review: reviewEn },
)

/** The texts of a page with this room. */
export type IntakeTexts = TextsWith<typeof intakeRoom>
