import { z } from 'zod'
import { addDays, type IsoDate } from '../calendar/dates.ts'
import { date, line } from '../chain/kinds/fields.ts'
import { mentionsCpr } from './cpr.ts'

/** What a program may do with its key (adgangsnøgle): only read, or all that its owner may. */
export const tokenScopes = ['read', 'write'] as const
/** What a program may do with its key. */
export type TokenScope = (typeof tokenScopes)[number]

/** What somebody says of a key they make. */
export const tokenInput = z.object({
  name: line.min(1).max(100).describe('The program that it is for.'),
  scope: z.enum(tokenScopes),
  endsOn: date.describe('The last day it works.'),
})
/** What somebody says of a key they make. */
export type TokenInput = z.output<typeof tokenInput>

const proposedDays = 90
const mostDays = 365

/** The last day that is proposed for a new key. */
export const proposedEnd = (today: IsoDate): IsoDate => addDays(today, proposedDays)

/** Why a key can't be made so, if it can't: its last day is over, or more than a year ahead; or its name is somebody's number. */
export type TokenProblem = 'ends before today' | 'lives too long' | 'like cpr'

/** Why a key can't be made so, if it can't. */
export function tokenProblem({ name, endsOn }: TokenInput, today: IsoDate): TokenProblem | undefined {
  if (mentionsCpr(name)) return 'like cpr'
  if (endsOn < today) return 'ends before today'
  return endsOn > addDays(today, mostDays) ? 'lives too long' : undefined
}
